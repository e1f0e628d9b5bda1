package org.gongdan.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Like;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
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

    private static final int MOST_WORDS = 6;
    private static final int DIGITS = 3;
    private static final int TAIL = 9;

    private final CustomerRows rows;
    private final ContactRows contacts;
    private final ApplicationEventPublisher events;

    Customers(CustomerRows rows, ContactRows contacts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.contacts = contacts;
        this.events = events;
    }

    /**
     * By name. Each word has to occur in the name, an address, a number or the name of the organisation; null asks for those
     * of every organisation. The cursor is the id of the last one read.
     */
    @Transactional(readOnly = true)
    public Slice<Customer> search(String text, @Nullable Long organisation, @Nullable Long after, int limit) {
        List<CustomerRows.Word> words = Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Customers::word)
                .toList();
        return Slice.of(rows.search(words, organisation, after, limit + 1), limit, row -> String.valueOf(row.id()))
                .map(CustomerRows.Row::customer);
    }

    private static CustomerRows.Word word(String word) {
        String digits = word.replaceAll("[^0-9]", "");
        return new CustomerRows.Word(Like.holding(word), digits.length() < DIGITS ? null : Like.holding(tail(digits)));
    }

    /** As much of a number as tells numbers apart, however its country is written. */
    private static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    /** Whoever was merged into somebody else is found as the one kept. */
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

    /** Whether what this customer asked is the account's own, also after customers were merged. */
    @Transactional(readOnly = true)
    public boolean isOf(String account, long customer) {
        return findByAccount(account).filter(own -> own.id() == customer).isPresent();
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
                    .or(() -> byAddress(account))
                    .map(CustomerRows.Row::customer)
                    .orElseThrow();
        });
    }

    private Optional<Row> byAddress(Account account) {
        rows.byEmail(account.email()).ifPresent(known -> rows.give(known.id(), account.id()));
        return rows.byEmail(account.email()).filter(own -> account.id().equals(own.accountId()));
    }

    /**
     * The customer, whom nobody merges into another until this transaction ends: whoever adds something to a customer holds
     * them first. Where they were merged meanwhile it is the one kept.
     */
    public Customer hold(long id) {
        long held = rows.hold(id).orElseThrow(() -> new NotFoundException("customer.unknown", id));
        if (held != id) {
            return hold(held);
        }
        Customer customer = customer(id);
        if (customer.organisationId() != null) {
            long organisation = rows.holdOrganisation(customer.organisationId()).orElseThrow();
            return organisation == customer.organisationId() ? customer : hold(id);
        }
        return customer;
    }

    /** As {@link #hold}, of an organisation. */
    public Organisation holdOrganisation(long id) {
        long held = rows.holdOrganisation(id).orElseThrow(() -> new NotFoundException("customer.organisation-unknown"));
        return held == id ? organisation(id) : holdOrganisation(held);
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
     * mail only so far gets the account; what they asked stays theirs. An account whose customer was merged into another
     * leads there and changes nothing about the one kept.
     */
    public void follow(Account account, @Nullable Long organisation, @Nullable Tier tier) {
        Optional<Row> known = rows.byAccount(account.id());
        if (known.filter(kept -> !account.id().equals(kept.accountId())).isPresent()) {
            return;
        }
        Optional<Row> sameAddress = rows.byEmail(account.email());
        if (sameAddress.isPresent() && isSomebodyElse(sameAddress.get(), known)) {
            throw new InvalidException("email", "customer.email-taken");
        }
        known.or(() -> sameAddress)
                .ifPresentOrElse(
                        row -> follow(row, account, organisation, tier), () -> enlist(account, organisation, tier));
    }

    private void follow(Row row, Account account, @Nullable Long organisation, @Nullable Tier tier) {
        CustomerChange change = new CustomerChange(account.name(), organisation, tier, account.locale());
        change(row, account.id(), account.email(), change);
    }

    private void change(Row row, @Nullable String account, String email, CustomerChange change) {
        if (!row.email().equals(email)) {
            contacts.remove(row.id(), Contact.Kind.EMAIL, row.email());
            contacts.remove(row.id(), Contact.Kind.EMAIL, email);
            contacts.add(row.id(), Contact.Kind.EMAIL, email);
        }
        rows.change(
                row.id(),
                account,
                change.name(),
                email,
                change.locale().toLanguageTag(),
                change.organisation(),
                change.tier());
        if (!row.name().equals(change.name()) || !row.email().equals(email)) {
            events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.CUSTOMER, row.id()));
        }
        if (customer(row.id()).tier() != row.tier()) {
            events.publishEvent(new AgreementChanged(AgreementChanged.Kind.CUSTOMER, row.id()));
        }
    }

    /** {@code expected} is the version the caller looked at; null takes any. Name and language of a login are the login's. */
    public Customer change(long id, CustomerChange change, @Nullable Integer expected) {
        Customer held = hold(id);
        if (change.organisation() != null
                && holdOrganisation(change.organisation()).id() != change.organisation()) {
            throw new RefusedException("customer.refused.merged-already");
        }
        Row row = rows.lock(held.id());
        OutdatedException.refuse(expected, row.version());
        boolean ofLogin = row.accountId() != null
                && !(row.name().equals(change.name())
                        && row.locale().equals(change.locale().toLanguageTag()));
        if (ofLogin) {
            throw new RefusedException("customer.refused.name-of-login");
        }
        if (!CustomerChange.of(row.customer()).equals(change)) {
            change(row, row.accountId(), row.email(), change);
        }
        return customer(row.id());
    }

    /** Somebody who has no login. */
    public Customer make(String email, CustomerChange wanted) {
        boolean made = rows.insert(
                        null,
                        wanted.name(),
                        email,
                        wanted.organisation(),
                        wanted.tier(),
                        wanted.locale().toLanguageTag())
                == 1;
        if (!made) {
            throw new InvalidException("email", "customer.email-taken");
        }
        return findByEmail(email).orElseThrow();
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
