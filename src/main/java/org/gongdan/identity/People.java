package org.gongdan.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.Like;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who may sign in, their teams and what they are good at. */
@Component
@Transactional
public class People {

    /** So many are offered to choose from. */
    private static final int SKILLS = 200;

    private final AccountRows accounts;
    private final TeamRows teams;
    private final ApplicationEventPublisher events;

    People(AccountRows accounts, TeamRows teams, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.teams = teams;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Account account(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("identity.account-unknown", id));
    }

    /** How many who may sign in read in each language, by its tag. */
    @Transactional(readOnly = true)
    public Map<String, Long> byLanguage() {
        return accounts.byLanguage().stream()
                .collect(Collectors.toMap(AccountRows.Readers::locale, AccountRows.Readers::accounts));
    }

    /** The account with this login name, active or not. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String id) {
        return accounts.byId(id).map(AccountRow::account);
    }

    @Transactional(readOnly = true)
    public Optional<Account> findByEmail(String email) {
        return accounts.byEmail(email).map(AccountRow::account);
    }

    /** In the order of login names. */
    @Transactional(readOnly = true)
    public Slice<Account> list(PeopleSearch search) {
        List<AccountRow> rows =
                accounts.search(Like.holding(search.text()), search.kind(), search.cursor(), search.limit() + 1);
        return Slice.of(rows, search.limit(), AccountRow::id).map(AccountRow::account);
    }

    /** All who work here, active or not. */
    @Transactional(readOnly = true)
    public List<Account> staff() {
        return accounts.staff().stream().map(AccountRow::account).toList();
    }

    /** Who of the staff may sign in, by the teams they are in, in the order of their names. */
    @Transactional(readOnly = true)
    public Map<String, List<Account>> byTeam() {
        Map<String, List<Account>> members = new HashMap<>();
        staff().stream()
                .filter(Account::active)
                .forEach(person -> person.teams()
                        .forEach(team -> members.computeIfAbsent(team, first -> new ArrayList<>())
                                .add(person)));
        return members;
    }

    /** The ids of all accounts, customers included. */
    @Transactional(readOnly = true)
    public List<String> everybody() {
        return accounts.ids();
    }

    /** The active accounts that hold this role. */
    @Transactional(readOnly = true)
    public List<Account> withRole(Role role) {
        return accounts.withRole(role).stream().map(AccountRow::account).toList();
    }

    @Transactional(readOnly = true)
    public List<Team> teams() {
        return teams.all();
    }

    /** As {@link #teams()}, with the names they have in this language; a team without one keeps its own. */
    @Transactional(readOnly = true)
    public List<Team> teams(Locale language) {
        return teams.named(language.toLanguageTag());
    }

    @Transactional(readOnly = true)
    public Team team(String id) {
        return findTeam(id).orElseThrow(() -> new NotFoundException("identity.team-unknown", id));
    }

    @Transactional(readOnly = true)
    public Optional<Team> findTeam(String id) {
        return teams.byId(id);
    }

    /** The active members of a team. */
    @Transactional(readOnly = true)
    public List<Account> members(String team) {
        return accounts.members(team).stream().map(AccountRow::account).toList();
    }

    @Transactional(readOnly = true)
    public List<Skill> skills(String account) {
        return accounts.skills(account);
    }

    /** The person as the one who asks, with roles and teams as they are now. Refused to inactive accounts. */
    @Transactional(readOnly = true)
    public Viewer viewer(String account) {
        return findViewer(account).orElseThrow(() -> new NotFoundException("identity.account-unknown", account));
    }

    /** As {@link #viewer}, empty for unknown and inactive accounts. */
    @Transactional(readOnly = true)
    public Optional<Viewer> findViewer(String account) {
        return accounts.byId(account).filter(AccountRow::active).map(AccountRow::viewer);
    }

    public Account register(NewAccount account) {
        accounts.insert(
                account.id(),
                account.name(),
                account.email(),
                account.locale().toLanguageTag(),
                account.zone().getId(),
                null,
                false);
        account.roles().forEach(role -> accounts.grant(account.id(), role));
        return account(account.id());
    }

    /** Changes all of an account at once. {@code expected} is the version the caller looked at; null takes any. */
    public Account change(String id, AccountChange change, @Nullable Integer expected) {
        accounts.lockAdministrators();
        OutdatedException.refuse(
                expected, accounts.lock(id).orElseThrow(() -> new NotFoundException("identity.account-unknown", id)));
        Account before = account(id);
        accounts.change(
                id, change, change.locale().toLanguageTag(), change.zone().getId());
        without(before.roles(), change.roles()).forEach(role -> accounts.revoke(id, role));
        without(change.roles(), before.roles()).forEach(role -> accounts.grant(id, role));
        without(before.teams(), change.teams()).forEach(team -> {
            accounts.leave(id, team);
            teams.unlead(team, id);
        });
        without(change.teams(), before.teams()).forEach(team -> accounts.join(id, team));
        keepAnAdministrator();
        if (change.takesFrom(before)) {
            signOut(id);
        }
        return account(id);
    }

    /** Ends the sessions of the account, on all nodes. */
    public void signOut(String account) {
        events.publishEvent(new RightsTaken(account));
    }

    public Team found(String team, String name) {
        teams.insert(team, name);
        return team(team);
    }

    public void rename(String team, String name) {
        teams.rename(team, name);
    }

    /** The name that the team was given in this very language. */
    @Transactional(readOnly = true)
    public Optional<String> translation(String team, Locale language) {
        return teams.translation(team, language.toLanguageTag());
    }

    /** In this language the team goes by its own name again. */
    public void untranslate(String team, Locale language) {
        teams.untranslate(team, language.toLanguageTag());
    }

    /** Keeps everybody else from changing teams in the same way until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String team) {
        teams.lock(team).orElseThrow(() -> new NotFoundException("identity.team-unknown", team));
    }

    /** Gives the team its name in another language. */
    public void translate(String team, Locale language, String name) {
        teams.translate(team, language.toLanguageTag(), name);
    }

    /** Null leaves the team without a lead. */
    public void lead(String team, @Nullable String account) {
        teams.setLead(team, account);
    }

    public void join(String account, String team) {
        if (accounts.join(account, team) > 0) {
            accounts.touch(account);
        }
    }

    public void learn(String account, Skill skill) {
        accounts.learn(account, skill.name(), skill.level());
    }

    /** Whether there was anything to forget. */
    public boolean forget(String account, String skill) {
        return accounts.forget(account, skill) > 0;
    }

    /** What anybody is good at, in the order of the alphabet. */
    @Transactional(readOnly = true)
    public List<String> skillsKnown() {
        return accounts.skillsKnown(SKILLS);
    }

    public void leave(String account, String team) {
        if (accounts.leave(account, team) > 0) {
            accounts.touch(account);
        }
        teams.unlead(team, account);
        events.publishEvent(new RightsTaken(account));
    }

    public void grant(String account, Role role) {
        accounts.grant(account, role);
    }

    /** The last administrator stays one: without any, nobody could make another. */
    public void revoke(String account, Role role) {
        accounts.lockAdministrators();
        accounts.revoke(account, role);
        keepAnAdministrator();
        events.publishEvent(new RightsTaken(account));
    }

    /** The account stays, with all it did, but cannot sign in any more. */
    public void deactivate(String account) {
        accounts.lockAdministrators();
        accounts.setActive(account, false);
        keepAnAdministrator();
        events.publishEvent(new RightsTaken(account));
    }

    public void activate(String account) {
        accounts.setActive(account, true);
    }

    private static <T> Set<T> without(Set<T> all, Set<T> these) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    private void keepAnAdministrator() {
        if (accounts.withRole(Role.ADMIN).isEmpty()) {
            throw new RefusedException("identity.last-administrator");
        }
    }
}
