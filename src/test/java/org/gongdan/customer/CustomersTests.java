package org.gongdan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.customer.CustomerForm;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.customer.care.Note;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketFacts;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.asked.Asked;
import org.gongdan.ticket.asked.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CustomersTests extends ApplicationTest {

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
    private Care care;

    @Autowired
    private Asked asked;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Conversation conversation;

    @Autowired
    private List<TicketFacts> facts;

    @Autowired
    private ApiClient api;

    @Test
    void aMailFromAnyAddressBelongsToThePerson() {
        Customer mei = made("Mei Lin");
        desk.addContact(cast.liWei(), mei.id(), "Second." + mei.email());
        assertThat(customers.findByEmail("second." + mei.email().toUpperCase()))
                .map(Customer::id)
                .contains(mei.id());
        Ticket ticket = asks("second." + mei.email(), "Printer");
        assertThat(ticket.requesterId()).isEqualTo(mei.id());
        assertThat(ticket.requesterEmail()).isEqualTo(mei.email());
        contacts.makeMain(mei.id(), contact(mei, "Second." + mei.email()).id());
        assertThat(customers.customer(mei.id()).email()).isEqualTo("Second." + mei.email());
        assertThat(customers.findByEmail(mei.email())).isPresent();
    }

    @Test
    void anAddressBelongsToOnePersonOnly() {
        Customer mei = made("Mei Lin");
        Customer jan = made("Jan Vos");
        assertThatThrownBy(() ->
                        desk.addContact(cast.liWei(), jan.id(), mei.email().toUpperCase()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> desk.addContact(cast.liWei(), jan.id(), "nobody"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() ->
                        contacts.remove(mei.id(), contact(mei, mei.email()).id()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void ofSeveralNumbersOneIsTheMainOne() {
        Customer jan = made("Jan Vos");
        desk.addContact(cast.liWei(), jan.id(), "+49 30 1234567");
        desk.addContact(cast.liWei(), jan.id(), "138 0013 8000");
        assertThat(customers.customer(jan.id()).phone()).isEqualTo("+49 30 1234567");
        contacts.remove(jan.id(), contact(jan, "+49 30 1234567").id());
        assertThat(customers.customer(jan.id()).phone()).isEqualTo("138 0013 8000");
        assertThat(desk.search(cast.liWei(), "13800138000 jan", null, null, 50).items())
                .extracting(Customer::id)
                .contains(jan.id());
    }

    @Test
    void findsByWordsOfNameAddressNumberAndOrganisation() {
        String mark = "q" + NUMBER.incrementAndGet() + "x";
        long works = customers.foundOrganisation("北方机械 " + mark, Tier.GOLD);
        Customer wang = made("王小明");
        desk.change(
                cast.helen(),
                wang.id(),
                new CustomerForm(null, null, null, "北方机械 " + mark, null, null),
                null,
                new Fields());
        assertThat(found("小明 " + mark)).containsExactly(wang.id());
        assertThat(found("北方 " + wang.email())).containsExactly(wang.id());
        assertThat(found("北方 nobody")).isEmpty();
        assertThat(desk.search(cast.liWei(), "", works, null, 50).items()).hasSize(1);
        assertThat(customers.customer(wang.id()).tier()).isEqualTo(Tier.GOLD);
    }

    @Test
    void readsOnByName() {
        String mark = "seite" + NUMBER.incrementAndGet() + "x";
        made("B " + mark);
        made("a " + mark);
        made("C " + mark);
        var first = desk.search(cast.liWei(), mark, null, null, 2);
        assertThat(first.items()).extracting(Customer::name).containsExactly("a " + mark, "B " + mark);
        var rest = desk.search(cast.liWei(), mark, null, first.next(), 2);
        assertThat(rest.items()).extracting(Customer::name).containsExactly("C " + mark);
        assertThat(rest.next()).isNull();
    }

    @Test
    void agentsLookUpButDoNotDecideHowSomebodyIsServed() {
        Customer jan = made("Jan Vos");
        long firm = customers.foundOrganisation("Firm " + NUMBER.incrementAndGet(), Tier.STANDARD);
        CustomerForm vip = new CustomerForm(null, null, null, null, "vip", null);
        assertThatThrownBy(() -> desk.change(cast.liWei(), jan.id(), vip, null, new Fields()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.entitle(cast.liWei(), firm, List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.dedicate(cast.liWei(), Asker.organisation(firm), List.of("li.wei")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.customer(cast.anna(), jan.id())).isInstanceOf(AccessDeniedException.class);
        CustomerForm renamed = new CustomerForm("Jan de Vos", null, null, null, null, null);
        assertThat(desk.change(cast.liWei(), jan.id(), renamed, null, new Fields())
                        .name())
                .isEqualTo("Jan de Vos");
        assertThat(desk.change(cast.helen(), jan.id(), vip, null, new Fields()).tier())
                .isEqualTo(Tier.VIP);
    }

    @Test
    void theNameOfALoginIsChangedWithTheLogin() {
        long anna = customers.findByAccount("anna.keller").orElseThrow().id();
        CustomerForm renamed = new CustomerForm("Anna K.", null, null, null, null, null);
        assertThatThrownBy(() -> desk.change(cast.helen(), anna, renamed, null, new Fields()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void notesAreTakenBackByTheirWriterOrAManager() {
        Asker jan = Asker.customer(made("Jan Vos").id());
        desk.note(cast.liWei(), jan, "Prefers the phone.");
        Note note = care.notes(jan).get(0);
        assertThatThrownBy(() -> desk.forget(cast.omar(), jan, note.id())).isInstanceOf(RefusedException.class);
        desk.forget(cast.helen(), jan, note.id());
        assertThat(care.notes(jan)).isEmpty();
        assertThatThrownBy(() -> desk.note(cast.liWei(), jan, "x".repeat(5001))).isInstanceOf(InvalidException.class);
    }

    @Test
    void theOrganisationsAgentsLookAfterWhoeverHasNoneOfTheirOwn() {
        String name = "Firm " + NUMBER.incrementAndGet();
        long firm = customers.foundOrganisation(name, Tier.STANDARD);
        Customer jan = made("Jan Vos");
        desk.change(cast.helen(), jan.id(), new CustomerForm(null, null, null, name, null, null), null, new Fields());
        desk.dedicate(cast.helen(), Asker.organisation(firm), List.of("omar.haddad", "li.wei"));
        assertThat(care.agentsFor(customers.customer(jan.id())))
                .extracting(agent -> agent.id())
                .containsExactly("omar.haddad", "li.wei");
        desk.dedicate(cast.helen(), Asker.customer(jan.id()), List.of("sofia.rossi"));
        assertThat(care.agentsFor(customers.customer(jan.id())))
                .extracting(agent -> agent.id())
                .containsExactly("sofia.rossi");
        assertThatThrownBy(() -> desk.dedicate(cast.helen(), Asker.organisation(firm), List.of("anna.keller")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void tablesReadWhatAnOrganisationMayAsk() {
        String name = "Firm " + NUMBER.incrementAndGet();
        long firm = customers.foundOrganisation(name, Tier.STANDARD);
        Customer jan = made("Jan Vos");
        desk.change(cast.helen(), jan.id(), new CustomerForm(null, null, null, name, null, null), null, new Fields());
        assertThat(told(asks(jan.email(), "Free")))
                .containsEntry("entitled", true)
                .containsEntry("ticketsLeft", null);
        desk.entitle(cast.helen(), firm, List.of(new Entitlement("incident", 2)));
        assertThat(told(asks(jan.email(), "Second")))
                .containsEntry("entitled", true)
                .containsEntry("ticketsThisMonth", 2)
                .containsEntry("ticketsLeft", 0);
        assertThat(asked.thisMonth(firm, "incident")).isEqualTo(2);
        desk.entitle(cast.helen(), firm, List.of(new Entitlement("question", null)));
        assertThat(told(asks(jan.email(), "Third")))
                .containsEntry("entitled", false)
                .containsEntry("ticketsLeft", null);
        assertThatThrownBy(() -> desk.entitle(cast.helen(), firm, List.of(new Entitlement("wish", 1))))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void showsOfTheirTicketsWhatTheViewerMaySee() {
        Customer jan = made("Jan Vos");
        Ticket ticket = asks(jan.email(), "Printer broken");
        await().until(() -> "infrastructure"
                .equals(tickets.recall(cast.helen(), ticket.number()).team()));
        conversation.note(Actor.of(cast.omar(), Channel.DESK), ticket.number(), "Toner?", List.of());
        Asker asker = Asker.customer(jan.id());
        assertThat(asked.tickets(cast.omar(), asker, true, null, 10).items()).hasSize(1);
        assertThat(asked.touches(cast.omar(), asker, null, 10).items())
                .extracting(Touch::body)
                .containsExactly("Toner?", "Our printer does not print.");
        assertThat(asked.touches(cast.omar(), asker, null, 1).next()).isNotNull();
        assertThat(asked.tickets(cast.sofia(), asker, false, null, 10).items()).isEmpty();
        assertThat(asked.touches(cast.sofia(), asker, null, 10).items()).isEmpty();
        assertThat(asked.count(cast.sofia(), asker, false, 10)).isZero();
        assertThatThrownBy(() -> asked.tickets(cast.anna(), asker, false, null, 10))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void programsReadAndChangeByVersion() {
        JsonNode made = api.post(
                cast.liWei(),
                "/api/customers",
                Map.of("name", "Ida Ek", "email", address(), "phone", "+46 8 123 456 7"));
        String path = "/api/customers/" + made.get("id").asText();
        assertThat(made.get("contacts")).hasSize(2);
        HttpResponse<String> read = api.send(cast.liWei(), "GET", path, null);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        Map<String, Object> renamed = Map.of("name", "Ida Ek-Lund");
        assertThat(api.send(cast.liWei(), "PATCH", path, renamed, "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.send(cast.liWei(), "PATCH", path, renamed, "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.send(cast.liWei(), "PATCH", path, Map.of("tier", "vip")).statusCode())
                .isEqualTo(403);
        assertThat(api.send(cast.liWei(), "PATCH", path, Map.of("colour", "red"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send(cast.anna(), "GET", path, null).statusCode()).isEqualTo(403);
        Customer twin = made("I. Ek");
        Map<String, Object> merge = Map.of("other", twin.id(), "take", List.of("name"));
        assertThat(api.send(cast.liWei(), "POST", path + "/merges", merge).statusCode())
                .isEqualTo(403);
        assertThat(api.post(cast.helen(), path + "/merges", merge).get("name").asText())
                .isEqualTo("I. Ek");
        assertThat(api.get(cast.liWei(), "/api/customers/" + twin.id()).get("id"))
                .isEqualTo(made.get("id"));
        assertThat(api.get(cast.liWei(), path + "/tickets").get("items")).isEmpty();
        assertThat(api.send(cast.liWei(), "GET", "/api/customers/987654321", null)
                        .statusCode())
                .isEqualTo(404);
    }

    private List<Long> found(String text) {
        return desk.search(cast.liWei(), text, null, null, 50).items().stream()
                .map(Customer::id)
                .toList();
    }

    private Contact contact(Customer customer, String value) {
        return contacts.of(customer.id()).stream()
                .filter(contact -> contact.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> told(Ticket ticket) {
        return facts.get(0).of(ticket);
    }

    private Ticket asks(String email, String subject) {
        return tickets.open(
                Actor.of(cast.liWei(), Channel.PHONE),
                new NewTicket(
                        Type.INCIDENT,
                        subject,
                        "Our printer does not print.",
                        Impact.TEAM,
                        Urgency.HIGH,
                        null,
                        email,
                        List.of()));
    }

    private Customer made(String name) {
        return desk.make(cast.liWei(), new CustomerForm(name, address(), null, null, null, "en"), new Fields());
    }

    private static String address() {
        return "who" + NUMBER.incrementAndGet() + "." + ProcessHandle.current().pid() + "@asks.example";
    }
}
