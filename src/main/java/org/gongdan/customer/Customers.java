package org.gongdan.customer;

import java.util.Optional;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Account;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asks, and for which organisation. */
@Component
@Transactional
public class Customers {

    private final CustomerRows rows;

    Customers(CustomerRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Customer customer(long id) {
        return rows.byId(id)
                .map(CustomerRows.Row::customer)
                .orElseThrow(() -> new NotFoundException("customer.unknown", id));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> findByEmail(String email) {
        return rows.byEmail(email).map(CustomerRows.Row::customer);
    }

    @Transactional(readOnly = true)
    public Optional<Customer> findByAccount(String account) {
        return rows.byAccount(account).map(CustomerRows.Row::customer);
    }

    /** The customer behind the viewer; whoever signs in may ask, so an account without one becomes a customer. */
    public Customer of(Account account) {
        return rows.byAccount(account.id()).map(CustomerRows.Row::customer).orElseGet(() -> {
            rows.insert(
                    account.id(),
                    account.name(),
                    account.email(),
                    null,
                    null,
                    account.locale().toLanguageTag());
            return rows.byAccount(account.id())
                    .or(() -> rows.byEmail(account.email()))
                    .map(CustomerRows.Row::customer)
                    .orElseThrow();
        });
    }

    /** The customer with this address, made when there is none yet. */
    public Customer withEmail(String email, String name, Viewer by) {
        return findByEmail(email).orElseGet(() -> {
            rows.insert(null, name, email, null, null, by.locale().toLanguageTag());
            return findByEmail(email).orElseThrow();
        });
    }

    public long foundOrganisation(String name, Tier tier) {
        return rows.found(name, tier);
    }

    public void enlist(Account account, @Nullable Long organisation, @Nullable Tier tier) {
        rows.insert(
                account.id(),
                account.name(),
                account.email(),
                organisation,
                tier,
                account.locale().toLanguageTag());
    }
}
