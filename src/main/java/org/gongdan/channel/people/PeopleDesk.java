package org.gongdan.channel.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.channel.people.PersonReader.Read;
import org.gongdan.core.Fields;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Belonging;
import org.gongdan.customer.Customers;
import org.gongdan.identity.Account;
import org.gongdan.identity.AccountChange;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;
import org.gongdan.identity.PeopleSearch;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes accounts, each whole or not at all; administrators only. Nobody locks themselves out: one's own account
 * keeps its role and stays open.
 */
@Component
@Transactional
public class PeopleDesk {

    private final People people;
    private final Customers customers;
    private final Passwords passwords;
    private final PersonReader reader;
    private final LastMembers lastMembers;
    private final Audit audit;

    PeopleDesk(
            People people,
            Customers customers,
            Passwords passwords,
            PersonReader reader,
            LastMembers lastMembers,
            Audit audit) {
        this.people = people;
        this.customers = customers;
        this.passwords = passwords;
        this.reader = reader;
        this.lastMembers = lastMembers;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Slice<Person> list(Viewer by, PeopleSearch search) {
        permit(by);
        Slice<Account> accounts = people.list(search);
        Map<String, Belonging> belongings =
                customers.belongings(accounts.items().stream().map(Account::id).toList());
        return accounts.map(account -> Person.of(account, belongings.get(account.id())));
    }

    @Transactional(readOnly = true)
    public Person person(Viewer by, String id) {
        permit(by);
        return person(people.account(id));
    }

    /** Answers the random password, the only time it is known. */
    public Made make(Viewer by, PersonForm form, Fields fields) {
        permit(by);
        Read read = reader.made(form, fields);
        String id = String.valueOf(form.id());
        if (people.find(id).isPresent()) {
            throw new RefusedException("identity.account-taken", id);
        }
        people.register(read.as(id));
        read.account().teams().forEach(team -> people.join(id, team));
        follow(people.account(id), read);
        audit.record(by.accountId(), "account-made", id);
        return new Made(id, passwords.setRandom(id));
    }

    /** All of the account becomes what the form says. {@code active} null leaves it as it is. */
    public Person change(
            Viewer by,
            String id,
            PersonForm form,
            @Nullable Boolean active,
            @Nullable Integer expected,
            Fields fields) {
        permit(by);
        Account now = people.account(id);
        Read read = reader.read(id, form, fields);
        AccountChange change = read.account().withActive(active == null ? now.active() : active);
        keepOneself(by, id, change);
        lastMembers.keep(by, id, leaves(now, change));
        Account changed = people.change(id, change, expected);
        follow(changed, read);
        audit.record(by.accountId(), "account-changed", id);
        return person(changed);
    }

    /** The account stays with all it did, but its sessions end and it cannot sign in; or it can again. */
    public void lock(Viewer by, String id, boolean locked) {
        permit(by);
        people.account(id);
        if (by.accountId().equals(id)) {
            throw new RefusedException("identity.not-oneself");
        }
        if (locked) {
            lastMembers.keep(by, id, people.account(id).teams());
            people.deactivate(id);
        } else {
            people.activate(id);
        }
        audit.record(by.accountId(), locked ? "account-locked" : "account-unlocked", id);
    }

    /** Gives a new random password; the old one stops working, and whoever used it is signed out. */
    public Made renew(Viewer by, String id) {
        permit(by);
        people.account(id);
        audit.record(by.accountId(), "password-renewed", id);
        if (!by.accountId().equals(id)) {
            people.signOut(id);
        }
        return new Made(id, passwords.setRandom(id));
    }

    private Person person(Account account) {
        return Person.of(account, customers.belongings(List.of(account.id())).get(account.id()));
    }

    private void follow(Account account, Read read) {
        boolean asks = account.is(Role.CUSTOMER) || read.organisation() != null || read.tier() != null;
        if (asks || customers.findByAccount(account.id()).isPresent()) {
            customers.follow(account, read.organisation(), read.tier());
        }
    }

    /** Whoever is locked leaves all of them. */
    private static Set<String> leaves(Account now, AccountChange change) {
        Set<String> left = new HashSet<>(now.teams());
        if (change.active()) {
            left.removeAll(change.teams());
        }
        return left;
    }

    private static void keepOneself(Viewer by, String id, AccountChange change) {
        if (by.accountId().equals(id) && !(change.active() && change.roles().contains(Role.ADMIN))) {
            throw new RefusedException("identity.not-oneself");
        }
    }

    static void permit(Viewer by) {
        if (!by.is(Role.ADMIN)) {
            throw new AccessDeniedException("People are managed by administrators");
        }
    }

    /** A login name and its password, shown once. */
    public record Made(String id, String password) {

        @Override
        public String toString() {
            return "Made[id=" + id + "]";
        }
    }
}
