package org.gongdan.channel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.channel.people.TeamDesk.TeamForm;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Skill;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.identity.audit.AuditEntry;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class TeamsTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private TeamDesk desk;

    @Autowired
    private SkillDesk skills;

    @Autowired
    private PeopleDesk accounts;

    @Autowired
    private People people;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcTemplate database;

    private final List<String> made = new ArrayList<>();

    /** Other stories count on the teams and agents of the demonstration. */
    @AfterEach
    void dissolve() {
        for (Ticket ticket : tickets.list(cast.helen(), TicketSearch.all().withTeam("field-west"))
                .items()) {
            actions.perform(
                    Actor.of(cast.helen(), Channel.DESK),
                    ticket.number(),
                    new TicketAction.Transfer("infrastructure", "Back."),
                    null);
        }
        made.forEach(account -> database.update("delete from account_role where account_id = ?", account));
        database.update("delete from team where id like 'field-%'");
    }

    @Test
    void areFoundAndNamedInBothLanguages() {
        Viewer admin = cast.admin();
        desk.make(admin, new TeamForm("field-service", " Field service ", "现场服务"), new Fields());
        assertThat(desk.team(admin, "field-service", Locale.ENGLISH).name()).isEqualTo("Field service");
        assertThat(desk.team(admin, "field-service", Locale.SIMPLIFIED_CHINESE).name())
                .isEqualTo("现场服务");
        desk.rename(admin, "field-service", new TeamForm(null, "On site", " "), new Fields());
        assertThat(desk.team(admin, "field-service", Locale.SIMPLIFIED_CHINESE).name())
                .isEqualTo("On site");
        assertThatThrownBy(() -> desk.make(admin, new TeamForm("field-service", "Twice", null), new Fields()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.make(admin, new TeamForm("Field Service", "x", null), new Fields()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> desk.make(admin, new TeamForm("field", "\n", "x".repeat(101)), new Fields()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> desk.team(admin, "nowhere", Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThat(deeds("field-service")).containsExactly("team-changed", "team-made");
    }

    @Test
    void areKeptByAdministratorsOnly() {
        for (Viewer other : List.of(cast.helen(), cast.lars(), cast.omar(), cast.anna())) {
            assertThatThrownBy(() -> desk.list(other, Locale.ENGLISH)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.make(other, new TeamForm("x", "X", null), new Fields()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.join(other, "infrastructure", "sofia.rossi"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.leave(other, "infrastructure", "omar.haddad"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.lead(other, "infrastructure", null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> skills.learn(other, "omar.haddad", "erp", 3, new Fields()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> skills.forget(other, "omar.haddad", "network"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(people.viewer("omar.haddad").isIn("infrastructure")).isTrue();
    }

    @Test
    void areJoinedLeftAndLedByThoseWhoWorkInTeams() {
        Viewer admin = cast.admin();
        team("field-east");
        String ada = agent("ada.east", Role.AGENT, Role.LEAD);
        String bo = agent("bo.east", Role.AGENT);
        int version = people.account(ada).version();
        desk.join(admin, "field-east", ada);
        desk.join(admin, "field-east", ada);
        desk.join(admin, "field-east", bo);
        assertThat(people.account(ada).version()).isEqualTo(version + 1);
        assertThat(people.viewer(bo).isIn("field-east")).isTrue();
        for (String nobody : List.of("anna.keller", "helen.schmidt")) {
            assertThatThrownBy(() -> desk.join(admin, "field-east", nobody)).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> desk.join(admin, "nowhere", bo)).isInstanceOf(NotFoundException.class);

        assertThatThrownBy(() -> desk.lead(admin, "field-east", bo)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.lead(admin, "field-east", "lars.berg")).isInstanceOf(RefusedException.class);
        desk.lead(admin, "field-east", ada);
        TeamCard card = desk.team(admin, "field-east", Locale.ENGLISH);
        assertThat(card.lead()).isEqualTo(ada);
        assertThat(card.members()).extracting(Account::id).containsExactly(ada, bo);
        desk.leave(admin, "field-east", ada);
        desk.leave(admin, "field-east", ada);
        assertThat(desk.team(admin, "field-east", Locale.ENGLISH).lead()).isNull();
        assertThat(desk.candidates(admin, "field-east")).extracting(Account::id).contains(ada);
        desk.leave(admin, "field-east", bo);
        assertThat(desk.team(admin, "field-east", Locale.ENGLISH).active()).isZero();
        assertThat(deeds("field-east " + ada))
                .containsExactly("team-left", "team-lead-changed", "team-joined", "team-joined");
    }

    @Test
    void withOpenTicketsKeepTheirLastMember() throws Exception {
        Viewer admin = cast.admin();
        team("field-west");
        String cy = agent("cy.west", Role.AGENT);
        String di = agent("di.west", Role.AGENT);
        desk.join(admin, "field-west", cy);
        desk.join(admin, "field-west", di);
        ticketOf("field-west");
        assertThat(desk.team(admin, "field-west", Locale.ENGLISH).open()).isOne();

        assertThat(atOnce("field-west", List.of(cy, di))).isOne();
        TeamCard card = desk.team(admin, "field-west", Locale.ENGLISH);
        assertThat(card.active()).isOne();
        String last = card.members().get(0).id();
        assertThatThrownBy(() -> desk.leave(admin, "field-west", last)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> accounts.lock(admin, last, true)).isInstanceOf(RefusedException.class);
        PersonForm form = PersonForm.of(accounts.person(admin, last));
        PersonForm teamless = new PersonForm(
                null, form.name(), form.email(), form.roles(), List.of(), null, null, form.language(), form.zone());
        assertThatThrownBy(() -> accounts.change(admin, last, teamless, null, null, new Fields()))
                .isInstanceOf(RefusedException.class);
        desk.join(admin, "field-west", last.equals(cy) ? di : cy);
        accounts.lock(admin, last, true);
        assertThat(desk.team(admin, "field-west", Locale.ENGLISH).active()).isOne();
    }

    @Test
    void skillsAreLearnedAndForgotten() {
        Viewer admin = cast.admin();
        String eve = agent("eve.skills", Role.AGENT);
        skills.learn(admin, eve, "network", 2, new Fields());
        skills.learn(admin, eve, "network", 4, new Fields());
        skills.learn(admin, eve, "普通话", 5, new Fields());
        assertThat(skills.of(admin, eve)).contains(new Skill("network", 4), new Skill("普通话", 5));
        assertThat(skills.known(admin)).contains("network", "普通话");
        for (String wrong : List.of("", "Network", "a,b", "x".repeat(41), "net work", "-")) {
            assertThatThrownBy(() -> skills.learn(admin, eve, wrong, 3, new Fields()))
                    .as(wrong)
                    .isInstanceOf(InvalidException.class);
        }
        assertThatThrownBy(() -> skills.learn(admin, eve, "erp", 6, new Fields()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> skills.learn(admin, "anna.keller", "erp", 3, new Fields()))
                .isInstanceOf(RefusedException.class);
        skills.forget(admin, eve, "network");
        skills.forget(admin, eve, "network");
        assertThat(people.skills(eve)).containsExactly(new Skill("普通话", 5));
        assertThat(deeds(eve + " network")).containsExactly("skill-forgotten");
    }

    private void team(String id) {
        desk.make(cast.admin(), new TeamForm(id, id, null), new Fields());
    }

    private String agent(String id, Role... roles) {
        people.register(new NewAccount(id, id, id + "@gongdan.example", Set.of(roles), Locale.ENGLISH, ZoneOffset.UTC));
        made.add(id);
        return id;
    }

    private void ticketOf(String team) {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        actions.perform(
                Actor.of(cast.helen(), Channel.DESK), number, new TicketAction.Transfer(team, "On site."), null);
        await().until(() -> team.equals(tickets.find(cast.helen(), number).team()));
    }

    /** How many left. */
    private int atOnce(String team, List<String> leaving) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(leaving.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (String account : leaving) {
                done.add(hands.submit(() -> {
                    go.await();
                    return left(team, account);
                }));
            }
            go.countDown();
            int left = 0;
            for (Future<Boolean> one : done) {
                left += one.get() ? 1 : 0;
            }
            return left;
        } finally {
            hands.shutdown();
        }
    }

    private boolean left(String team, String account) {
        try {
            desk.leave(cast.admin(), team, account);
            return true;
        } catch (RefusedException last) {
            return false;
        }
    }

    /** Newest first. */
    private List<String> deeds(String subject) {
        return audit.list(cast.admin(), null, 200).items().stream()
                .filter(entry -> subject.equals(entry.subject()))
                .map(AuditEntry::what)
                .toList();
    }
}
