package org.gongdan.customer.care;

import java.time.Clock;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes, dedicated agents and entitlements. Whether somebody may read or change them is asked by whoever calls. */
@Component
@Transactional
public class Care {

    private static final int NOTES = 100;
    private static final int LENGTH = 5_000;
    private static final int AGENTS = 10;

    private final CareRows rows;
    private final Customers customers;
    private final People people;
    private final Clock clock;

    Care(CareRows rows, Customers customers, People people, Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    /** The newest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Note> notes(Asker asker) {
        return rows.notes(customer(asker), organisation(asker), NOTES);
    }

    public void note(Viewer by, Asker asker, String body) {
        if (body.isBlank()) {
            throw new InvalidException("body", "ticket.invalid.required");
        }
        if (body.length() > LENGTH) {
            throw new InvalidException("body", "ticket.invalid.too-long", LENGTH);
        }
        if (body.indexOf('\0') >= 0) {
            throw new InvalidException("body", "ticket.invalid.characters");
        }
        Asker held = hold(asker);
        rows.note(customer(held), organisation(held), by.accountId(), by.name(), body.strip(), clock.instant());
    }

    /** Whoever wrote a note takes it back; a manager or administrator any. */
    public void forget(Viewer by, Asker asker, long id) {
        Note note = notes(asker).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer.unknown-note"));
        if (!note.author().equals(by.accountId()) && !by.is(Role.MANAGER) && !by.is(Role.ADMIN)) {
            throw new RefusedException("customer.refused.note-of-others");
        }
        rows.forget(customer(asker), organisation(asker), id);
    }

    /** Who looks after a customer, the first to be asked first: those of the customer, or else of the organisation. */
    @Transactional(readOnly = true)
    public List<Account> agentsFor(Customer customer) {
        List<Account> own = agents(Asker.customer(customer.id()));
        return own.isEmpty() && customer.organisationId() != null
                ? agents(Asker.organisation(customer.organisationId()))
                : own;
    }

    /** The active ones, in order. */
    @Transactional(readOnly = true)
    public List<Account> agents(Asker asker) {
        return rows.agents(customer(asker), organisation(asker)).stream()
                .map(people::account)
                .filter(Account::active)
                .toList();
    }

    public void dedicate(Asker asker, List<String> agents) {
        Asker held = hold(asker);
        List<String> wanted = agents.stream().distinct().toList();
        if (wanted.size() > AGENTS) {
            throw new InvalidException("agents", "customer.invalid.too-many-agents", AGENTS);
        }
        wanted.forEach(this::refuseOthers);
        rows.dismiss(customer(held), organisation(held));
        for (int place = 0; place < wanted.size(); place++) {
            rows.dedicate(customer(held), organisation(held), wanted.get(place), place);
        }
    }

    private void refuseOthers(String agent) {
        boolean works = people.find(agent)
                .filter(Account::active)
                .filter(account -> account.is(Role.AGENT) || account.is(Role.LEAD))
                .isPresent();
        if (!works) {
            throw new InvalidException("agents", "customer.invalid.agent", agent);
        }
    }

    /** By type; an organisation without any may ask everything. */
    @Transactional(readOnly = true)
    public List<Entitlement> entitlements(long organisation) {
        return rows.entitlements(organisation);
    }

    public void entitle(long id, List<Entitlement> entitlements) {
        Organisation held = customers.holdOrganisation(id);
        rows.disentitle(held.id());
        entitlements.forEach(one -> rows.entitle(held.id(), one));
    }

    private Asker hold(Asker asker) {
        return asker.isCustomer()
                ? Asker.customer(customers.hold(asker.id()).id())
                : Asker.organisation(customers.holdOrganisation(asker.id()).id());
    }

    private static @Nullable Long customer(Asker asker) {
        return asker.isCustomer() ? asker.id() : null;
    }

    private static @Nullable Long organisation(Asker asker) {
        return asker.isCustomer() ? null : asker.id();
    }
}
