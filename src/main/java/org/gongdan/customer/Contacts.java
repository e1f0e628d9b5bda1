package org.gongdan.customer;

import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How customers are reached: by several addresses and numbers each, one of each kind the main one. An address belongs to
 * one customer only; a mail from any of them is theirs. The main address of whoever has a login is the login's.
 */
@Component
@Transactional
public class Contacts {

    private static final int MOST = 20;

    private final ContactRows rows;
    private final Customers customers;
    private final People people;
    private final ApplicationEventPublisher events;

    Contacts(ContactRows rows, Customers customers, People people, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.people = people;
        this.events = events;
    }

    /** Addresses before numbers, of each the main one first. */
    @Transactional(readOnly = true)
    public List<Contact> of(long customer) {
        return rows.of(customer);
    }

    /** Whether a number and an address more can be added. */
    @Transactional(readOnly = true)
    public boolean hasRoom(long customer) {
        return rows.of(customer).size() <= MOST - 2;
    }

    /** The first number becomes the main one. What the customer has already is not added twice. */
    public void add(long id, Contact.Kind kind, String value) {
        Customer customer = customers.hold(id);
        if (kind == Contact.Kind.EMAIL
                && people.findByEmail(value)
                        .filter(account -> !account.id().equals(customer.accountId()))
                        .isPresent()) {
            // What they ask would be asked by this customer, who would read it.
            throw new InvalidException("value", "customer.email-taken");
        }
        if (rows.of(customer.id()).size() >= MOST) {
            throw new RefusedException("customer.refused.contacts", MOST);
        }
        if (rows.add(customer.id(), kind, value) == 0) {
            refuseOthers(customer, kind, value);
        } else if (kind == Contact.Kind.PHONE && customer.phone() == null) {
            rows.setMain(customer.id(), kind, value);
        } else {
            rows.touch(customer.id());
        }
    }

    private void refuseOthers(Customer customer, Contact.Kind kind, String value) {
        boolean others = kind == Contact.Kind.EMAIL
                && rows.owner(value).filter(owner -> owner != customer.id()).isPresent();
        if (others) {
            throw new InvalidException("value", "customer.email-taken");
        }
    }

    public void makeMain(long id, long contact) {
        Customer customer = customers.hold(id);
        Contact chosen = find(customer, contact);
        refuseOfLogin(customer, chosen.kind());
        if (!chosen.main()) {
            rows.setMain(customer.id(), chosen.kind(), chosen.value());
            if (chosen.kind() == Contact.Kind.EMAIL) {
                events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.CUSTOMER, customer.id()));
            }
        }
    }

    /** The main address stays: whoever asks has one. Of a number that goes another takes the place. */
    public void remove(long id, long contact) {
        Customer customer = customers.hold(id);
        Contact gone = find(customer, contact);
        if (gone.main() && gone.kind() == Contact.Kind.EMAIL) {
            throw new RefusedException("customer.refused.main-address");
        }
        rows.remove(customer.id(), gone.kind(), gone.value());
        if (gone.main()) {
            rows.setMain(
                    customer.id(),
                    gone.kind(),
                    rows.of(customer.id()).stream()
                            .filter(left -> left.kind() == gone.kind())
                            .findFirst()
                            .map(Contact::value)
                            .orElse(null));
        } else {
            rows.touch(customer.id());
        }
    }

    private static void refuseOfLogin(Customer customer, Contact.Kind kind) {
        if (kind == Contact.Kind.EMAIL && customer.accountId() != null) {
            throw new RefusedException("customer.refused.address-of-login");
        }
    }

    private Contact find(Customer customer, long id) {
        return rows.of(customer.id()).stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer.unknown-contact"));
    }
}
