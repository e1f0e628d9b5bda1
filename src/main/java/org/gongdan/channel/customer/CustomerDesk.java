package org.gongdan.channel.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Contacts;
import org.gongdan.customer.Customer;
import org.gongdan.customer.CustomerChange;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.customer.merge.CustomerMerges;
import org.gongdan.customer.merge.CustomerMerges.Versions;
import org.gongdan.customer.merge.OrganisationMerges;
import org.gongdan.customer.merge.Taken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who works here may look up every customer and organisation, for whoever calls has to be recognised; correct name
 * and language of those without a login, keep their contacts, and write notes. What decides how somebody is served
 * (organisation, tier, entitlements, dedicated agents) is changed by managers and administrators only. Tickets are never
 * shown here: they go by their own permission.
 */
@Component
@Transactional
public class CustomerDesk {

    /** The longest text that is searched for. */
    public static final int TEXT = 100;

    private static final int MOST = 200;
    private static final String CUSTOMER_ID = "\\d{1,18}";
    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";

    private final Customers customers;
    private final Contacts contacts;
    private final Care care;
    private final CustomerMerges merges;
    private final OrganisationMerges organisationMerges;
    private final CustomerReader reader;
    private final Audit audit;

    CustomerDesk(
            Customers customers,
            Contacts contacts,
            Care care,
            CustomerMerges merges,
            OrganisationMerges organisationMerges,
            CustomerReader reader,
            Audit audit) {
        this.customers = customers;
        this.contacts = contacts;
        this.care = care;
        this.merges = merges;
        this.organisationMerges = organisationMerges;
        this.reader = reader;
        this.audit = audit;
    }

    /** Whether this person decides how customers are served. */
    public static boolean manages(Viewer viewer) {
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN);
    }

    /** By words of name, address, number and organisation; of one organisation where it is given. */
    @Transactional(readOnly = true)
    public Slice<Customer> search(
            Viewer by, String text, @Nullable Long organisation, @Nullable String cursor, int limit) {
        permit(by);
        if (cursor != null && !cursor.isEmpty() && !cursor.matches(CUSTOMER_ID)) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
        Long after = cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        return customers.search(checked(text), organisation, after, bounded(limit));
    }

    /** By a part of the name; the cursor is the last name read, empty from the start. */
    @Transactional(readOnly = true)
    public Slice<Organisation> organisations(Viewer by, String text, String cursor, int limit) {
        permit(by);
        if (!cursor.isEmpty() && !cursor.matches(NAME)) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
        return customers.organisations(checked(text), cursor, bounded(limit));
    }

    /** Whoever was merged into somebody else is found as the one kept. */
    @Transactional(readOnly = true)
    public Customer customer(Viewer by, long id) {
        permit(by);
        return customers.customer(id);
    }

    @Transactional(readOnly = true)
    public Organisation organisation(Viewer by, long id) {
        permit(by);
        return customers.organisation(id);
    }

    @Transactional(readOnly = true)
    public List<Contact> contacts(Viewer by, long customer) {
        permit(by);
        return contacts.of(customer);
    }

    public Customer make(Viewer by, CustomerForm form, Fields fields) {
        permit(by);
        CustomerChange wanted = reader.read(form, fields);
        String email = reader.email(form, fields);
        Optional<String> phone = reader.phone(form, fields);
        fields.refuse();
        if (wanted.organisation() != null || wanted.tier() != null) {
            permitToManage(by);
        }
        Customer made = customers.make(email, wanted);
        phone.ifPresent(number -> contacts.add(made.id(), Contact.Kind.PHONE, number));
        audit.record(by.accountId(), "customer-made", named(made));
        return customers.customer(made.id());
    }

    public Customer change(Viewer by, long id, CustomerForm form, @Nullable Integer expected, Fields fields) {
        permit(by);
        Customer now = customers.customer(id);
        CustomerChange wanted = reader.read(form.or(CustomerForm.of(now)), fields);
        fields.refuse();
        boolean servedOtherwise =
                !Objects.equals(wanted.organisation(), now.organisationId()) || wanted.tier() != now.ownTier();
        if (servedOtherwise) {
            permitToManage(by);
        }
        Customer changed = customers.change(id, wanted, expected);
        audit.record(by.accountId(), "customer-changed", named(changed));
        return changed;
    }

    /** An address or a phone number, whichever it looks like. */
    public void addContact(Viewer by, long id, String value) {
        permit(by);
        String stripped = value.strip();
        contacts.add(id, CustomerReader.kind(stripped), stripped);
        audit.record(by.accountId(), "customer-contact-added", named(customers.customer(id)));
    }

    public void makeMain(Viewer by, long id, long contact) {
        permit(by);
        contacts.makeMain(id, contact);
        audit.record(by.accountId(), "customer-contact-main", named(customers.customer(id)));
    }

    public void removeContact(Viewer by, long id, long contact) {
        permit(by);
        contacts.remove(id, contact);
        audit.record(by.accountId(), "customer-contact-removed", named(customers.customer(id)));
    }

    public void note(Viewer by, Asker asker, String body) {
        permit(by);
        care.note(by, asker, body);
    }

    public void forget(Viewer by, Asker asker, long note) {
        permit(by);
        care.forget(by, asker, note);
    }

    public void dedicate(Viewer by, Asker asker, List<String> agents) {
        permitToManage(by);
        care.dedicate(asker, agents);
        audit.record(by.accountId(), "agents-dedicated", asker.kind().wire() + " " + asker.id());
    }

    /** By type; a limit of nothing means any number. */
    public void entitle(Viewer by, long organisation, List<Entitlement> entitlements) {
        permitToManage(by);
        entitlements.forEach(CustomerDesk::check);
        care.entitle(organisation, entitlements);
        audit.record(
                by.accountId(),
                "organisation-entitled",
                customers.organisation(organisation).name());
    }

    /** How fast its people are served; the name is changed where administrators keep organisations. */
    public Organisation serve(Viewer by, long id, Tier tier, @Nullable Integer expected) {
        permitToManage(by);
        Organisation now = customers.organisation(id);
        Organisation changed = customers.changeOrganisation(now.id(), now.name(), tier, expected);
        audit.record(by.accountId(), "organisation-changed", now.name());
        return changed;
    }

    /** Of two customers the first is kept, as {@link CustomerMerges} says. */
    public Customer merge(Viewer by, long kept, long merged, Set<Taken> taken, @Nullable Versions seen) {
        permitToManage(by);
        Customer gone = customers.customer(merged);
        Customer one = merges.merge(kept, merged, taken, seen);
        audit.record(
                by.accountId(), "customers-merged", named(gone) + " #" + merged + " → " + named(one) + " #" + kept);
        return one;
    }

    public Organisation mergeOrganisations(
            Viewer by, long kept, long merged, Set<Taken> taken, @Nullable Versions seen) {
        permitToManage(by);
        Organisation gone = customers.organisation(merged);
        Organisation one = organisationMerges.merge(kept, merged, taken, seen);
        audit.record(
                by.accountId(), "organisations-merged", gone.name() + " #" + merged + " → " + one.name() + " #" + kept);
        return one;
    }

    private static void check(Entitlement entitlement) {
        Fields fields = new Fields();
        fields.choice("type", entitlement.type(), Type.class);
        Integer monthly = entitlement.monthly();
        fields.check("monthly", monthly == null || monthly >= 1 && monthly <= 1_000_000, "customer.invalid.monthly");
        fields.refuse();
    }

    private static String checked(String text) {
        if (text.length() > TEXT) {
            throw new InvalidException("text", "ticket.invalid.too-long", TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidException("text", "ticket.invalid.characters");
        }
        return text.strip();
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private static String named(Customer customer) {
        return customer.name() + " <" + customer.email() + ">";
    }

    public static void permit(Viewer by) {
        if (!by.isStaff()) {
            throw new AccessDeniedException("Customers are looked up by those who work here");
        }
    }

    public static void permitToManage(Viewer by) {
        if (!manages(by)) {
            throw new AccessDeniedException("How customers are served is decided by managers and administrators");
        }
    }
}
