package org.gongdan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class PeopleTests extends ApplicationTest {

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Test
    void knowsWhoSomebodyIsWithRolesTeamsLanguageAndZone() {
        Viewer viewer = people.viewer("zhang.min");
        assertThat(viewer.name()).isEqualTo("张敏");
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.LEAD);
        assertThat(viewer.teams()).containsExactly("service-desk");
        assertThat(viewer.locale()).isEqualTo(Locale.forLanguageTag("zh-CN"));
        assertThat(viewer.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(viewer.isStaff()).isTrue();
        assertThat(people.viewer("anna.keller").isStaff()).isFalse();
    }

    @Test
    void makesADemonstrationOfEightAgentsInThreeLedTeams() {
        assertThat(people.withRole(Role.AGENT)).hasSize(8);
        assertThat(people.teams())
                .extracting(Team::id)
                .containsExactly("business-apps", "infrastructure", "service-desk");
        assertThat(people.teams()).allSatisfy(team -> {
            assertThat(people.account(String.valueOf(team.lead())).roles()).contains(Role.LEAD);
            assertThat(people.members(team.id()))
                    .isNotEmpty()
                    .allSatisfy(member -> assertThat(people.skills(member.id())).isNotEmpty());
        });
        assertThat(people.staff()).noneMatch(account -> account.is(Role.CUSTOMER));
    }

    @Test
    void callsATeamByItsNameInTheOtherChineseRatherThanInEnglish() {
        people.found("field-service", "Field service");
        people.translate("field-service", Locale.SIMPLIFIED_CHINESE, "现场服务");
        assertThat(named("field-service", Locale.TRADITIONAL_CHINESE)).isEqualTo("现场服务");
        people.translate("field-service", Locale.TRADITIONAL_CHINESE, "到府服務");
        assertThat(named("field-service", Locale.TRADITIONAL_CHINESE)).isEqualTo("到府服務");
        assertThat(named("field-service", Locale.SIMPLIFIED_CHINESE)).isEqualTo("现场服务");
        assertThat(named("field-service", Locale.ENGLISH)).isEqualTo("Field service");
    }

    private String named(String team, Locale language) {
        return people.teams(language).stream()
                .filter(one -> one.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addsAndTakesRolesAndTeams() {
        Account ada = register("ada.lovelace");
        people.grant(ada.id(), Role.LEAD);
        people.join(ada.id(), "infrastructure");
        people.join(ada.id(), "infrastructure");
        people.learn(ada.id(), new Skill("engines", 4));
        people.learn(ada.id(), new Skill("engines", 5));
        assertThat(people.viewer(ada.id()).roles()).containsExactlyInAnyOrder(Role.AGENT, Role.LEAD);
        assertThat(people.members("infrastructure")).contains(people.account(ada.id()));
        assertThat(people.skills(ada.id())).containsExactly(new Skill("engines", 5));
        people.leave(ada.id(), "infrastructure");
        people.revoke(ada.id(), Role.LEAD);
        assertThat(people.viewer(ada.id()).roles()).containsExactly(Role.AGENT);
        assertThat(people.viewer(ada.id()).teams()).isEmpty();
    }

    @Test
    void keepsDeactivatedAccountsButLetsThemDoNothing() {
        Account ada = register("ada.lovelace");
        passwords.set(ada.id(), "a long password");
        people.deactivate(ada.id());
        assertThat(people.account(ada.id()).active()).isFalse();
        assertThat(people.findViewer(ada.id())).isEmpty();
        assertThat(passwords.check(ada.id(), "a long password")).isEqualTo(Passwords.Check.WRONG);
        people.activate(ada.id());
        assertThat(passwords.check(ada.id(), "a long password")).isEqualTo(Passwords.Check.RIGHT);
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThatThrownBy(() -> people.revoke("admin", Role.ADMIN)).isInstanceOf(RefusedException.class);
        people.activate("admin");
        people.grant("admin", Role.ADMIN);
        assertThatThrownBy(() -> people.deactivate("admin")).isInstanceOf(RefusedException.class);
    }

    @Test
    void findsPeopleByAddressWhateverItsCase() {
        assertThat(people.findByEmail("Li.Wei@Gongdan.Example"))
                .map(Account::id)
                .hasValue("li.wei");
    }

    @Test
    void saysWhomAndWhatItDoesNotKnow() {
        assertThatThrownBy(() -> people.account("nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.viewer("nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.team("nobodys")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesOnlyPasswordsThatProtect() {
        Account ada = register("ada.lovelace");
        assertThatThrownBy(() -> passwords.set(ada.id(), "short")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> passwords.set(ada.id(), "长".repeat(25))).isInstanceOf(InvalidException.class);
        assertThat(passwords.check(ada.id(), "")).isEqualTo(Passwords.Check.WRONG);
        String random = passwords.setRandom(ada.id());
        assertThat(random).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(passwords.check(ada.id(), random)).isEqualTo(Passwords.Check.RIGHT);
    }

    private Account register(String id) {
        return people.register(new NewAccount(
                id, "Ada Lovelace", id + "@test.example", Set.of(Role.AGENT), Locale.ENGLISH, ZoneId.of("UTC")));
    }
}
