package org.gongdan.channel.rest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongdan.channel.rest.AccountsApi.Made;
import org.gongdan.channel.rest.AccountsApi.Wanted;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what an administrator wants of a new account and makes it whole, or not at all. */
@Component
@Transactional
class AccountDesk {

    private static final int NAME = 100;

    private final People people;
    private final Passwords passwords;
    private final Audit audit;

    AccountDesk(People people, Passwords passwords, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
    }

    Made make(Viewer by, Wanted wanted) {
        NewAccount account = read(wanted);
        if (people.find(account.id()).isPresent()) {
            throw new RefusedException("identity.account-taken", account.id());
        }
        people.register(account);
        teams(wanted).forEach(team -> people.join(account.id(), team));
        audit.record(by.accountId(), "account-made", account.id());
        return new Made(account.id(), passwords.setRandom(account.id()));
    }

    Made renew(Viewer by, String id) {
        people.account(id);
        audit.record(by.accountId(), "password-renewed", id);
        return new Made(id, passwords.setRandom(id));
    }

    private NewAccount read(Wanted wanted) {
        Fields fields = new Fields().unknown(wanted.unknown());
        String id = fields.matching("id", wanted.id(), "[a-z0-9][a-z0-9._-]{0,62}", "identity.invalid.id");
        String name = fields.matching("name", wanted.name(), ".{1," + NAME + "}", "identity.invalid.name");
        String email = fields.matching("email", wanted.email(), "[^@\\s]{1,64}@[^@\\s]{1,190}", "ticket.invalid.email");
        Set<Role> roles = new TreeSet<>();
        for (String role : wanted.roles() == null ? List.of("customer") : wanted.roles()) {
            fields.constant("roles", role, Role.class).ifPresent(roles::add);
        }
        for (String team : teams(wanted)) {
            fields.check("teams", people.findTeam(team).isPresent(), "ticket.invalid.team", team);
        }
        fields.check("zone", zone(wanted.zone()) != null, "identity.invalid.zone");
        fields.refuse();
        return new NewAccount(id, name, email, roles, language(wanted), Objects.requireNonNull(zone(wanted.zone())));
    }

    private static List<String> teams(Wanted wanted) {
        return wanted.teams() == null ? List.of() : wanted.teams();
    }

    private static Locale language(Wanted wanted) {
        return wanted.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(wanted.language());
    }

    private static @Nullable ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
