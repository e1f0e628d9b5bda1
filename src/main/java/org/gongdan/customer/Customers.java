package org.gongdan.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Like;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.Slice;
import org.gongdan.customer.CustomerRows.Row;
import org.gongdan.identity.Account;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asks, and for which organisation. */
@Component
@Transactional
public class Customers {

    private final CustomerRows rows;
    private final ApplicationEventPublisher events;

    Customers(CustomerRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
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

    /** Where these accounts belong, by account; nothing for those that never asked. */
    @Transactional(readOnly = true)
    public Map<String, Belonging> belongings(Collection<String> accounts) {
        return rows.belongings(String.join(",", accounts)).stream()
                .collect(Collectors.toMap(Belonging::accountId, Function.identity()));
    }

    /**
     * Makes the account the customer of this organisation, with a tier of their own where one is given. Somebody known by
     * mail only so far gets the account; what they asked stays theirs.
     */
    public void follow(Account account, @Nullable Long organisation, @Nullable Tier tier) {
        Optional<Row> known = rows.byAccount(account.id());
        Optional<Row> sameAddress = rows.byEmail(account.email());
        if (sameAddress.isPresent() && isSomebodyElse(sameAddress.get(), known)) {
            throw new InvalidException("email", "customer.email-taken");
        }
        known.or(() -> sameAddress)
                .ifPresentOrElse(
                        row -> follow(row, account, organisation, tier), () -> enlist(account, organisation, tier));
    }

    private void follow(Row row, Account account, @Nullable Long organisation, @Nullable Tier tier) {
        rows.change(
                row.id(),
                account.id(),
                account.name(),
                account.email(),
                account.locale().toLanguageTag(),
                organisation,
                tier);
        if (!row.name().equals(account.name()) || !row.email().equals(account.email())) {
            events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.CUSTOMER, row.id()));
        }
        if (customer(row.id()).tier() != row.tier()) {
            events.publishEvent(new AgreementChanged(AgreementChanged.Kind.CUSTOMER, row.id()));
        }
    }

    private static boolean isSomebodyElse(Row sameAddress, Optional<Row> known) {
        return known.map(row -> row.id() != sameAddress.id()).orElse(sameAddress.accountId() != null);
    }

    /** By name; {@code cursor} is the last name read, empty from the start. */
    @Transactional(readOnly = true)
    public Slice<Organisation> organisations(String text, String cursor, int limit) {
        return Slice.of(rows.organisations(Like.holding(text), cursor, limit + 1), limit, Organisation::name);
    }

    @Transactional(readOnly = true)
    public Organisation organisation(long id) {
        return rows.organisation(id).orElseThrow(() -> new NotFoundException("customer.organisation-unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> findOrganisation(String name) {
        return rows.organisationNamed(name);
    }

    public Organisation makeOrganisation(String name, Tier tier) {
        return organisation(rows.insertOrganisation(name, tier)
                .orElseThrow(() -> new InvalidException("name", "customer.organisation-taken")));
    }

    /** {@code expected} is the version the caller looked at; null takes any. */
    public Organisation changeOrganisation(long id, String name, Tier tier, @Nullable Integer expected) {
        Organisation now = organisation(id);
        OutdatedException.refuse(expected, now.version());
        if (findOrganisation(name).filter(other -> other.id() != id).isPresent()) {
            throw new InvalidException("name", "customer.organisation-taken");
        }
        if (rows.changeOrganisation(id, name, tier, now.version()) == 0) {
            throw new OutdatedException(organisation(id).version());
        }
        if (!name.equals(now.name())) {
            events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.ORGANISATION, id));
        }
        if (tier != now.tier()) {
            events.publishEvent(new AgreementChanged(AgreementChanged.Kind.ORGANISATION, id));
        }
        return organisation(id);
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
