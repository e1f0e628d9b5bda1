package org.gongdan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.customer.CustomerForm;
import org.gongdan.core.Fields;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.customer.merge.Alike;
import org.gongdan.customer.merge.CustomerMerges;
import org.gongdan.customer.merge.CustomerMerges.Versions;
import org.gongdan.customer.merge.Taken;
import org.gongdan.identity.Account;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.asked.Asked;
import org.gongdan.ticket.watch.Copies;
import org.gongdan.ticket.watch.Copy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two that turn out to be one, also while others are at work on either. */
class MergedCustomersTests extends ApplicationTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Cast cast;

    @Autowired
    private CustomerDesk desk;

    @Autowired
    private Customers customers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CustomerMerges merges;

    @Autowired
    private Care care;

    @Autowired
    private Asked asked;

    @Autowired
    private Tickets tickets;

    @Autowired
    private People people;

    @Autowired
    private Audit audit;

    @Autowired
    private Copies copies;

    @Test
    void allOfTheOneGoesOverAndItsIdLeadsOn() {
        Customer kept = made("Jan Vos");
        Customer gone = made("J. Vos");
        desk.addContact(cast.liWei(), gone.id(), "+31 20 123 4567");
        desk.note(cast.liWei(), Asker.customer(gone.id()), "Left-handed.");
        desk.dedicate(cast.helen(), Asker.customer(gone.id()), List.of("li.wei"));
        Ticket ticket = asks(gone.email());
        desk.merge(cast.helen(), kept.id(), gone.id(), Set.of(Taken.NAME), null);
        Customer one = customers.customer(gone.id());
        assertThat(one.id()).isEqualTo(kept.id());
        assertThat(one.name()).isEqualTo("J. Vos");
        assertThat(one.email()).isEqualTo(kept.email());
        assertThat(one.phone()).isEqualTo("+31 20 123 4567");
        assertThat(contacts.of(one.id()))
                .extracting(Contact::value)
                .containsExactly(kept.email(), gone.email(), "+31 20 123 4567");
        assertThat(care.notes(Asker.customer(one.id()))).hasSize(1);
        assertThat(care.agentsFor(one)).extracting(Account::id).containsExactly("li.wei");
        assertThat(tickets.recall(cast.helen(), ticket.number()).requesterId()).isEqualTo(kept.id());
        assertThat(asks(gone.email()).requesterId()).isEqualTo(kept.id());
        assertThat(audit.list(cast.admin(), null, 20).items())
                .anyMatch(entry -> entry.what().equals("customers-merged")
                        && String.valueOf(entry.subject()).contains(gone.email()));
    }

    @Test
    void theOneKeptIsInCopyOfWhatTheOtherWas() {
        Customer kept = made("Eva Blom");
        Customer gone = made("E. Blom");
        Ticket one = asks(made("Somebody").email());
        Ticket both = asks(made("Somebody else").email());
        Actor helen = Actor.of(cast.helen(), Channel.DESK);
        copies.add(helen, one.number(), gone.email());
        copies.add(helen, both.number(), gone.email());
        copies.add(helen, both.number(), kept.email());
        desk.merge(cast.helen(), kept.id(), gone.id(), Set.of(), null);
        for (Ticket ticket : List.of(one, both)) {
            assertThat(copies.of(cast.helen(), ticket.number()))
                    .extracting(Copy::customerId)
                    .containsExactly(kept.id());
        }
        assertThat(copies.add(helen, one.number(), gone.email()).customerId()).isEqualTo(kept.id());
    }

    @Test
    void whoeverWasMergedBeforeFollows() {
        Customer first = made("A");
        Customer second = made("B");
        Customer third = made("C");
        desk.merge(cast.helen(), second.id(), first.id(), Set.of(), null);
        desk.merge(cast.helen(), third.id(), second.id(), Set.of(), null);
        assertThat(customers.customer(first.id()).id()).isEqualTo(third.id());
        assertThatThrownBy(() -> desk.merge(cast.helen(), third.id(), first.id(), Set.of(), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.merge(cast.helen(), third.id(), third.id(), Set.of(), null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void oneLoginEndsAndLeadsToTheOneKept() {
        Customer kept = withLogin("kim");
        Customer gone = withLogin("kim");
        Viewer wasHere = people.viewer(String.valueOf(gone.accountId()));
        Ticket ticket = tickets.open(Actor.of(wasHere, Channel.PORTAL), request(null));
        desk.merge(cast.helen(), kept.id(), gone.id(), Set.of(), null);
        assertThat(people.findViewer(wasHere.accountId())).isEmpty();
        assertThat(customers.findByAccount(wasHere.accountId()).map(Customer::id))
                .contains(kept.id());
        assertThat(tickets.list(people.viewer(String.valueOf(kept.accountId())), TicketSearch.all())
                        .items())
                .extracting(Ticket::number)
                .contains(ticket.number());
        customers.follow(people.account(wasHere.accountId()), null, Tier.VIP);
        assertThat(customers.customer(kept.id()).tier()).isEqualTo(Tier.STANDARD);
        assertThat(customers.customer(kept.id()).accountId()).isEqualTo(kept.accountId());
    }

    @Test
    void whoeverHadNoLoginAndNoOrganisationGetsTheOthers() {
        String firm = "Kim's " + NUMBER.incrementAndGet();
        long organisation = customers.foundOrganisation(firm, Tier.GOLD);
        Customer kept = made("Kim");
        Customer gone = withLogin("kim");
        customers.follow(people.account(String.valueOf(gone.accountId())), organisation, null);
        Customer one = desk.merge(cast.helen(), kept.id(), gone.id(), Set.of(), null);
        assertThat(one.accountId()).isEqualTo(gone.accountId());
        assertThat(one.email()).isEqualTo(gone.email());
        assertThat(one.organisation()).isEqualTo(firm);
        assertThat(one.tier()).isEqualTo(Tier.GOLD);
        assertThat(people.findViewer(String.valueOf(gone.accountId()))).isPresent();
    }

    @Test
    void theLoginOfWhoeverWorksHereNeverEnds() {
        Customer staff = customers.of(people.account("sofia.rossi"));
        Customer kept = withLogin("sofia");
        assertThatThrownBy(() -> desk.merge(cast.helen(), kept.id(), staff.id(), Set.of(), null))
                .isInstanceOf(RefusedException.class);
        assertThat(people.findViewer("sofia.rossi")).isPresent();
        assertThat(customers.customer(staff.id()).id()).isEqualTo(staff.id());
    }

    @Test
    void isForManagersWhoLookedAtBothAsTheyAre() {
        Customer kept = made("A");
        Customer gone = made("B");
        assertThatThrownBy(() -> desk.merge(cast.liWei(), kept.id(), gone.id(), Set.of(), null))
                .isInstanceOf(AccessDeniedException.class);
        Versions seen = new Versions(kept.version(), gone.version());
        desk.addContact(cast.liWei(), gone.id(), "010 6552 9988");
        assertThatThrownBy(() -> desk.merge(cast.helen(), kept.id(), gone.id(), Set.of(), seen))
                .isInstanceOf(OutdatedException.class);
    }

    @Test
    void suggestsWhoMayBeTheSame() {
        Customer plain = made("Jan Vos");
        Customer plus = desk.make(
                cast.liWei(),
                new CustomerForm("Vos", plain.email().replace("@", "+shop@").toUpperCase(), null, null, null, "en"),
                new Fields());
        assertThat(merges.alikeTo(plain.id()))
                .singleElement()
                .satisfies(alike -> assertThat(alike.second()).isEqualTo(plus.id()))
                .satisfies(alike -> assertThat(alike.reason()).isEqualTo(Alike.Reason.EMAIL));
        Customer called = made("Somebody");
        String number = "1380013" + String.format("%04d", NUMBER.incrementAndGet());
        desk.addContact(cast.liWei(), called.id(), "+86 " + number);
        desk.addContact(cast.liWei(), plain.id(), number);
        assertThat(merges.alikeTo(called.id())).extracting(Alike::reason).containsExactly(Alike.Reason.PHONE);
        assertThat(merges.alike()).anyMatch(alike -> alike.first() == plain.id() && alike.second() == called.id());
    }

    @Test
    void bothDirectionsAtOnceLeaveOneWithAllTickets() throws Exception {
        for (int round = 0; round < 3; round++) {
            Customer one = made("One");
            Customer other = made("Other");
            List<Callable<Long>> work = new ArrayList<>();
            IntStream.range(0, 12)
                    .forEach(n -> work.add(
                            () -> asks(n % 2 == 0 ? one.email() : other.email()).id()));
            work.add(4, () -> merged(one.id(), other.id()));
            work.add(5, () -> merged(other.id(), one.id()));
            List<Long> done = atOnce(work);
            assertThat(done.stream().filter(id -> id < 0)).hasSize(1);
            long kept = customers.customer(one.id()).id();
            assertThat(customers.customer(other.id()).id()).isEqualTo(kept);
            assertThat(asked.tickets(cast.helen(), Asker.customer(kept), false, null, 50)
                            .items())
                    .extracting(Ticket::id)
                    .containsExactlyInAnyOrderElementsOf(
                            done.stream().filter(id -> id > 1).toList());
        }
    }

    @Test
    void organisationsGoTogetherWhileTheirPeopleAsk() throws Exception {
        String name = "Nordlicht " + NUMBER.incrementAndGet();
        long one = customers.foundOrganisation(name + " GmbH", Tier.STANDARD);
        long other = customers.foundOrganisation(name + " gmbh", Tier.GOLD);
        desk.entitle(cast.helen(), other, List.of(new Entitlement("incident", 3)));
        Customer kim = of("Kim", name + " gmbh");
        Customer lea = of("Lea", name + " GmbH");
        List<Callable<Long>> work = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(n -> work.add(
                        () -> asks(n % 2 == 0 ? kim.email() : lea.email()).id()));
        work.add(3, () -> organisationsMerged(one, other));
        work.add(4, () -> organisationsMerged(other, one));
        List<Long> done = atOnce(work);
        assertThat(done.stream().filter(id -> id < 0)).hasSize(1);
        long kept = customers.organisation(one).id();
        assertThat(customers.organisation(other).id()).isEqualTo(kept);
        assertThat(customers.findOrganisation(name + " gmbh").orElseThrow().id())
                .isEqualTo(kept);
        assertThat(asked.count(cast.helen(), Asker.organisation(kept), false, 50))
                .isEqualTo(10);
        assertThat(customers.customer(kim.id()).organisationId()).isEqualTo(kept);
        assertThat(customers.customer(lea.id()).organisationId()).isEqualTo(kept);
        assertThat(care.entitlements(kept)).hasSize(1);
        assertThat(customers.organisation(kept).people()).isEqualTo(2);
    }

    @Test
    void theNameOfAnOrganisationIsChosenAndTheOtherLeadsOn() {
        String name = "Haus " + NUMBER.incrementAndGet();
        long one = customers.foundOrganisation(name + " A", Tier.STANDARD);
        long other = customers.foundOrganisation(name + " B", Tier.VIP);
        Organisation kept = desk.mergeOrganisations(cast.helen(), one, other, Set.of(Taken.NAME, Taken.TIER), null);
        assertThat(kept.name()).isEqualTo(name + " B");
        assertThat(kept.tier()).isEqualTo(Tier.VIP);
        assertThat(customers.findOrganisation(name + " A").map(Organisation::id))
                .contains(one);
        assertThat(customers.findOrganisation(name + " B").map(Organisation::id))
                .contains(one);
    }

    /** The id of whatever was done; 0 for a merge, -1 for one that was refused. */
    private static List<Long> atOnce(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        ExecutorService hands = Executors.newFixedThreadPool(work.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Long>> done = new ArrayList<>();
            for (Callable<Long> one : work) {
                done.add(hands.submit(() -> {
                    go.await();
                    return one.call();
                }));
            }
            go.countDown();
            List<Long> ids = new ArrayList<>();
            for (Future<Long> one : done) {
                ids.add(one.get());
            }
            return ids;
        } finally {
            hands.shutdown();
        }
    }

    private long merged(long kept, long gone) {
        try {
            desk.merge(cast.helen(), kept, gone, Set.of(), null);
            return 0;
        } catch (RefusedException late) {
            return -1;
        }
    }

    private long organisationsMerged(long kept, long gone) {
        try {
            desk.mergeOrganisations(cast.helen(), kept, gone, Set.of(), null);
            return 0;
        } catch (RefusedException late) {
            return -1;
        }
    }

    private Customer withLogin(String name) {
        String id =
                name + NUMBER.incrementAndGet() + "." + ProcessHandle.current().pid();
        people.register(
                new NewAccount(id, name, id + "@login.example", Set.of(Role.CUSTOMER), Locale.ENGLISH, ZoneOffset.UTC));
        return customers.of(people.account(id));
    }

    private Customer of(String name, String organisation) {
        return desk.make(cast.helen(), new CustomerForm(name, address(), null, organisation, null, "en"), new Fields());
    }

    private Customer made(String name) {
        return desk.make(cast.liWei(), new CustomerForm(name, address(), null, null, null, "en"), new Fields());
    }

    private Ticket asks(String email) {
        return tickets.open(Actor.of(cast.liWei(), Channel.PHONE), request(email));
    }

    private static NewTicket request(String email) {
        return new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                email,
                List.of());
    }

    private static String address() {
        return "two" + NUMBER.incrementAndGet() + "." + ProcessHandle.current().pid() + "@asks.example";
    }
}
