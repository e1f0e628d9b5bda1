package org.gongdan.channel.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.core.Fields;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes teams, names them, and says who is in them and who leads them; administrators only. */
@Component
@Transactional
public class TeamDesk {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final People people;
    private final LastMembers lastMembers;
    private final Audit audit;

    TeamDesk(People people, LastMembers lastMembers, Audit audit) {
        this.people = people;
        this.lastMembers = lastMembers;
        this.audit = audit;
    }

    /** All, with their names in this language. */
    @Transactional(readOnly = true)
    public List<TeamCard> list(Viewer by, Locale language) {
        PeopleDesk.permit(by);
        List<Account> staff = people.staff();
        return people.teams(language).stream()
                .map(team -> card(by, team, staff))
                .toList();
    }

    @Transactional(readOnly = true)
    public TeamCard team(Viewer by, String id, Locale language) {
        PeopleDesk.permit(by);
        Team known = people.team(id);
        Team named = people.teams(language).stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElse(known);
        return card(by, named, people.staff());
    }

    @Transactional(readOnly = true)
    public TeamForm names(Viewer by, String id) {
        PeopleDesk.permit(by);
        Team team = people.team(id);
        return new TeamForm(id, team.name(), people.translation(id, CHINESE).orElse(null));
    }

    /** Who could join: agents and leads who may sign in and are not in it. */
    @Transactional(readOnly = true)
    public List<Account> candidates(Viewer by, String id) {
        PeopleDesk.permit(by);
        return people.staff().stream()
                .filter(person -> person.active()
                        && worksInTeams(person)
                        && !person.teams().contains(id))
                .toList();
    }

    public String make(Viewer by, TeamForm form, Fields fields) {
        PeopleDesk.permit(by);
        String id = fields.matching("id", form.id(), ID, "identity.invalid.team-id");
        String name = name(form, fields);
        String chinese = chinese(form, fields);
        fields.refuse();
        if (people.findTeam(id).isPresent()) {
            throw new RefusedException("identity.team-taken", id);
        }
        people.found(id, name);
        translate(id, chinese);
        audit.record(by.accountId(), "team-made", id);
        return id;
    }

    public void rename(Viewer by, String id, TeamForm form, Fields fields) {
        PeopleDesk.permit(by);
        people.hold(id);
        String name = name(form, fields);
        String chinese = chinese(form, fields);
        fields.refuse();
        people.rename(id, name);
        translate(id, chinese);
        audit.record(by.accountId(), "team-changed", id);
    }

    public void join(Viewer by, String id, String account) {
        PeopleDesk.permit(by);
        people.hold(id);
        Account person = people.account(account);
        if (!person.active() || !worksInTeams(person)) {
            throw new RefusedException("identity.refused.team-role", person.name());
        }
        people.join(account, id);
        audit.record(by.accountId(), "team-joined", id + " " + account);
    }

    /** Whoever led the team does not any more. */
    public void leave(Viewer by, String id, String account) {
        PeopleDesk.permit(by);
        people.team(id);
        if (people.account(account).teams().contains(id)) {
            lastMembers.keep(by, account, List.of(id));
            people.leave(account, id);
            audit.record(by.accountId(), "team-left", id + " " + account);
        }
    }

    /** A lead is a member with that role; null leaves the team without one. */
    public void lead(Viewer by, String id, @Nullable String account) {
        PeopleDesk.permit(by);
        people.hold(id);
        if (account != null && !mayLead(people.account(account), id)) {
            throw new RefusedException(
                    "identity.refused.lead-role", people.account(account).name());
        }
        people.lead(id, account);
        audit.record(by.accountId(), "team-lead-changed", account == null ? id : id + " " + account);
    }

    private TeamCard card(Viewer by, Team team, List<Account> staff) {
        List<Account> members = staff.stream()
                .filter(person -> person.teams().contains(team.id()))
                .toList();
        List<Account> leads =
                members.stream().filter(person -> mayLead(person, team.id())).toList();
        Optional<String> lead =
                Optional.ofNullable(team.lead()).flatMap(people::find).map(Account::name);
        return new TeamCard(
                team.id(),
                team.name(),
                team.lead(),
                lead.orElse(null),
                members,
                leads,
                lastMembers.open(by, team.id()));
    }

    private void translate(String id, String chinese) {
        if (chinese.isEmpty()) {
            people.untranslate(id, CHINESE);
        } else {
            people.translate(id, CHINESE, chinese);
        }
    }

    private static String name(TeamForm form, Fields fields) {
        return fields.matching("name", form.name(), NAME, "identity.invalid.name")
                .strip();
    }

    private static String chinese(TeamForm form, Fields fields) {
        String chinese = Objects.requireNonNullElse(form.chinese(), "").strip();
        fields.check("chinese", chinese.isEmpty() || chinese.matches(NAME), "identity.invalid.name");
        return chinese;
    }

    private static boolean worksInTeams(Account person) {
        return person.is(Role.AGENT) || person.is(Role.LEAD);
    }

    private static boolean mayLead(Account person, String team) {
        return person.active() && person.is(Role.LEAD) && person.teams().contains(team);
    }

    /** What an administrator typed about a team; without a Chinese name it goes by the other. */
    public record TeamForm(
            @Nullable String id,
            @Nullable String name,
            @Nullable String chinese) {}
}
