package org.gongdan.channel.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongdan.core.Fields;
import org.gongdan.core.Spoken;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Account;
import org.gongdan.identity.AccountChange;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a person and names every field that is wrong. */
@Component
class PersonReader {

    private static final String ID = "[a-z0-9][a-z0-9._-]{0,62}";
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";

    private final People people;
    private final Customers customers;

    PersonReader(People people, Customers customers) {
        this.people = people;
        this.customers = customers;
    }

    Read made(PersonForm form, Fields fields) {
        String id = fields.matching("id", form.id(), ID, "identity.invalid.id");
        return read(id, form, fields);
    }

    Read read(String id, PersonForm form, Fields fields) {
        String name = fields.matching("name", form.name(), NAME, "identity.invalid.name");
        String email = email(id, form, fields);
        Set<Role> roles = roles(form, fields);
        Set<String> teams = teams(form, roles, fields);
        @Nullable Long organisation = organisation(form, fields);
        @Nullable Tier tier = fields.choice("tier", form.tier(), Tier.class);
        Locale language = language(form, fields);
        ZoneId zone = zone(form, fields);
        fields.refuse();
        return new Read(new AccountChange(name.strip(), email, roles, teams, language, zone, true), organisation, tier);
    }

    private String email(String id, PersonForm form, Fields fields) {
        String email = fields.matching("email", form.email(), Contact.Kind.EMAIL.pattern(), "ticket.invalid.email");
        Optional<Account> owner =
                email.matches(Contact.Kind.EMAIL.pattern()) ? people.findByEmail(email) : Optional.empty();
        fields.check("email", owner.filter(other -> !other.id().equals(id)).isEmpty(), "identity.invalid.email-taken");
        return email;
    }

    private static Set<Role> roles(PersonForm form, Fields fields) {
        Set<Role> roles = new TreeSet<>();
        for (String role : form.roles() == null ? List.<String>of() : form.roles()) {
            fields.constant("roles", role, Role.class).ifPresent(roles::add);
        }
        fields.check("roles", form.roles() != null && !form.roles().isEmpty(), "identity.invalid.roles");
        return roles;
    }

    private Set<String> teams(PersonForm form, Set<Role> roles, Fields fields) {
        Set<String> teams = new HashSet<>(form.teams() == null ? List.of() : form.teams());
        for (String team : teams) {
            boolean known = team.matches(ID) && people.findTeam(team).isPresent();
            fields.check("teams", known, "ticket.invalid.team", team);
        }
        boolean worksInTeams = roles.contains(Role.AGENT) || roles.contains(Role.LEAD);
        fields.check("teams", teams.isEmpty() || roles.isEmpty() || worksInTeams, "identity.invalid.teams");
        return teams;
    }

    private @Nullable Long organisation(PersonForm form, Fields fields) {
        String name = form.organisation();
        if (name == null || name.isBlank()) {
            return null;
        }
        Optional<Organisation> organisation =
                name.matches(NAME) ? customers.findOrganisation(name.strip()) : Optional.empty();
        fields.check("organisation", organisation.isPresent(), "customer.invalid.organisation");
        return organisation.map(Organisation::id).orElse(null);
    }

    private static Locale language(PersonForm form, Fields fields) {
        String language = form.language() == null ? "en" : form.language();
        fields.check("language", Spoken.TAGS.contains(language), "api.invalid.choice", String.join(", ", Spoken.TAGS));
        return Locale.forLanguageTag(language);
    }

    private static ZoneId zone(PersonForm form, Fields fields) {
        try {
            return ZoneId.of(form.zone() == null ? "UTC" : form.zone().strip());
        } catch (DateTimeException unknown) {
            fields.check("zone", false, "identity.invalid.zone");
            return ZoneOffset.UTC;
        }
    }

    /** What was typed, understood. */
    record Read(
            AccountChange account,
            @Nullable Long organisation,
            @Nullable Tier tier) {

        NewAccount as(String id) {
            return new NewAccount(
                    id, account.name(), account.email(), account.roles(), account.locale(), account.zone());
        }
    }
}
