package org.gongdan.channel.people;

import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes organisations; administrators only. */
@Component
@Transactional
public class OrganisationDesk {

    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";
    private static final int NAME_LENGTH = 100;
    private static final int MOST = 200;

    private final Customers customers;
    private final Audit audit;

    OrganisationDesk(Customers customers, Audit audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /** By name; the cursor is the last name read, empty from the start. */
    @Transactional(readOnly = true)
    public Slice<Organisation> list(Viewer by, String text, String cursor, int limit) {
        PeopleDesk.permit(by);
        if (text.length() > NAME_LENGTH) {
            throw new InvalidException("text", "ticket.invalid.too-long", NAME_LENGTH);
        }
        if (!text.isEmpty() && !text.matches(NAME)) {
            throw new InvalidException("text", "ticket.invalid.characters");
        }
        if (!cursor.isEmpty() && !cursor.matches(NAME)) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
        return customers.organisations(text.strip(), cursor, Math.max(1, Math.min(limit, MOST)));
    }

    @Transactional(readOnly = true)
    public Organisation organisation(Viewer by, long id) {
        PeopleDesk.permit(by);
        return customers.organisation(id);
    }

    public Organisation make(Viewer by, OrganisationForm form, Fields fields) {
        PeopleDesk.permit(by);
        String name = name(form, fields);
        Tier tier = fields.choice("tier", form.tier(), Tier.class, Tier.STANDARD);
        fields.refuse();
        Organisation made = customers.makeOrganisation(name, tier);
        audit.record(by.accountId(), "organisation-made", name);
        return made;
    }

    public Organisation change(Viewer by, long id, OrganisationForm form, @Nullable Integer expected, Fields fields) {
        PeopleDesk.permit(by);
        Organisation now = customers.organisation(id);
        OrganisationForm whole = form.or(OrganisationForm.of(now));
        String name = name(whole, fields);
        Tier tier = fields.choice("tier", whole.tier(), Tier.class, now.tier());
        fields.refuse();
        Organisation changed = customers.changeOrganisation(id, name, tier, expected);
        audit.record(by.accountId(), "organisation-changed", now.name());
        return changed;
    }

    private static String name(OrganisationForm form, Fields fields) {
        return fields.matching("name", form.name(), NAME, "identity.invalid.name")
                .strip();
    }

    /** What an administrator typed about an organisation. */
    public record OrganisationForm(
            @Nullable String name, @Nullable String tier) {

        public static OrganisationForm of(Organisation organisation) {
            return new OrganisationForm(organisation.name(), organisation.tier().wire());
        }

        OrganisationForm or(OrganisationForm other) {
            return new OrganisationForm(name == null ? other.name : name, tier == null ? other.tier : tier);
        }
    }
}
