package org.gongdan.customer.merge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.AgreementChanged;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Customer;
import org.gongdan.customer.CustomerRenamed;
import org.gongdan.customer.Customers;
import org.gongdan.customer.merge.MergeRows.Row;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one customer of two, all at once: contacts, notes and whatever else hangs on the one that goes is the kept one's from
 * then on. The row of the other stays and leads on, as its login does, which can no longer sign in. Of two that merge the same
 * pair at the same time one is refused. Whether somebody may do so is asked by whoever calls.
 */
@Component
@Transactional
public class CustomerMerges {

    private static final int MOST = 50;
    private static final int SHOWN = 5;

    private final MergeRows rows;
    private final Customers customers;
    private final People people;
    private final ApplicationEventPublisher events;

    CustomerMerges(MergeRows rows, Customers customers, People people, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.people = people;
        this.events = events;
    }

    /** Of all customers those that may be known twice, up to fifty pairs; more come up once these are settled. */
    @Transactional(readOnly = true)
    public List<Alike> alike() {
        return rows.alike(MOST);
    }

    /** Who may be the same as this customer, who stands first. */
    @Transactional(readOnly = true)
    public List<Alike> alikeTo(long customer) {
        return rows.alikeTo(customer, SHOWN);
    }

    /** {@code expected} are the versions of both as the caller saw them, the kept one's first; null takes any. */
    public Customer merge(long kept, long merged, Set<Taken> taken, @Nullable Versions expected) {
        if (kept == merged) {
            throw new RefusedException("customer.refused.merge-with-itself");
        }
        rows.holdOrganisationsOf(kept, merged);
        List<Row> locked = rows.lock(kept, merged);
        Row one = find(locked, kept);
        Row other = find(locked, merged);
        refuseMerged(one.mergedInto(), other.mergedInto());
        Versions.refuse(expected, one.version(), other.version());
        Customer before = customers.customer(kept);
        Customer gone = customers.customer(merged);

        Logins logins = logins(one, other, taken);
        Optional<Account> login = Optional.ofNullable(logins.account()).map(people::account);
        rows.moveContacts(kept, merged);
        rows.dropContacts(merged);
        rows.moveNotes(kept, merged);
        rows.moveAgents(kept, merged);
        rows.dropAgents(merged);
        rows.leadOn(kept, merged);
        rows.settle(settled(one, other, taken, login));
        if (logins.ended() != null) {
            rows.giveBack(merged, logins.ended());
            people.deactivate(logins.ended());
        }
        events.publishEvent(new Merged(Asker.customer(kept), Asker.customer(merged), logins.account(), logins.ended()));
        events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.CUSTOMER, kept));
        Customer now = customers.customer(kept);
        if (now.tier() != before.tier() || now.tier() != gone.tier()) {
            events.publishEvent(new AgreementChanged(AgreementChanged.Kind.CUSTOMER, kept));
        }
        return now;
    }

    /** The login of whoever works here never ends this way: they would lose their work with it. */
    private Logins logins(Row one, Row other, Set<Taken> taken) {
        String first = taken.contains(Taken.LOGIN) ? other.accountId() : one.accountId();
        String second = taken.contains(Taken.LOGIN) ? one.accountId() : other.accountId();
        if (first == null || second == null) {
            return new Logins(first == null ? second : first, null);
        }
        if (people.account(second).roles().stream().anyMatch(role -> role.isStaff())) {
            throw new RefusedException("customer.refused.login-of-staff", second);
        }
        return new Logins(first, second);
    }

    /** Of what may be missing whichever there is: nothing is lost because nobody could choose it. */
    private static Row settled(Row one, Row other, Set<Taken> taken, Optional<Account> login) {
        return new Row(
                one.id(),
                one.version(),
                null,
                login.map(Account::id).orElse(null),
                login.map(Account::name).orElse(taken.contains(Taken.NAME) ? other.name() : one.name()),
                login.map(Account::email).orElse(taken.contains(Taken.EMAIL) ? other.email() : one.email()),
                either(taken.contains(Taken.PHONE), one.phone(), other.phone()),
                either(taken.contains(Taken.ORGANISATION), one.organisationId(), other.organisationId()),
                taken.contains(Taken.TIER) ? other.tier() : one.tier(),
                login.map(account -> account.locale().toLanguageTag())
                        .orElse(taken.contains(Taken.LANGUAGE) ? other.locale() : one.locale()));
    }

    private static <T> @Nullable T either(boolean second, @Nullable T one, @Nullable T other) {
        return second && other != null || one == null ? other : one;
    }

    private static Row find(List<Row> rows, long id) {
        return rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer.unknown", id));
    }

    static void refuseMerged(@Nullable Long... into) {
        for (Long one : into) {
            if (one != null) {
                throw new RefusedException("customer.refused.merged-already");
            }
        }
    }

    private record Logins(
            @Nullable String account, @Nullable String ended) {}

    /** The versions somebody looked at. */
    public record Versions(int kept, int merged) {

        static void refuse(@Nullable Versions expected, int kept, int merged) {
            if (expected != null) {
                OutdatedException.refuse(expected.kept(), kept);
                OutdatedException.refuse(expected.merged(), merged);
            }
        }
    }
}
