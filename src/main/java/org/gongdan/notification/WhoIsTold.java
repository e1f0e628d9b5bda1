package org.gongdan.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.approval.ApprovalEvents.ApprovalAsked;
import org.gongdan.approval.ApprovalEvents.ApprovalReminded;
import org.gongdan.approval.Approvals;
import org.gongdan.complaint.ComplaintEvents.AcknowledgementOverdue;
import org.gongdan.customer.Customers;
import org.gongdan.fulfilment.FulfilmentEvents.PartHandedOver;
import org.gongdan.fulfilment.FulfilmentEvents.PartReminded;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.words.ModelWords;
import org.gongdan.sla.SlaEvents.Alarm;
import org.gongdan.sla.SlaEvents.AlarmsRaised;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.task.TaskEvents.TaskOverdue;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReminded;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.EscalationAsked;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketAssigned;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketEscalated;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.gongdan.ticket.TicketEvents.TicketOpened;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketEvents.TicketTransferred;
import org.gongdan.ticket.TicketEvents.TicketUrged;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.side.SideEvents.SupplierReplied;
import org.gongdan.ticket.side.SideEvents.SupplierUnreachable;
import org.gongdan.ticket.watch.Audience;
import org.gongdan.ticket.watch.WatchEvents.CustomerCopied;
import org.gongdan.ticket.watch.WatchEvents.PersonMentioned;
import org.gongdan.ticket.watch.WatchEvents.WatcherAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who hears of which event: the table notification-recipients says so, by which channel, and why. All of it happens inside the
 * event's own transaction: queued or not happened.
 */
@Component
class WhoIsTold {

    private static final String TABLE = "notification-recipients";
    private static final String REQUESTER = "requester";
    private static final String WATCHERS = "watchers";
    private static final String COPIED = "copied";
    private static final List<String> CHAIN = List.of("agent", "lead", "manager");

    /** The only channel so far. */
    private static final String MAIL = "mail";

    private final Notifications notifications;
    private final TicketProgress tickets;
    private final Conversation conversation;
    private final Audience audience;
    private final Customers customers;
    private final People people;
    private final ModelWords modelWords;

    WhoIsTold(
            Notifications notifications,
            TicketProgress tickets,
            Conversation conversation,
            Audience audience,
            Customers customers,
            People people,
            ModelWords modelWords) {
        this.notifications = notifications;
        this.tickets = tickets;
        this.conversation = conversation;
        this.audience = audience;
        this.customers = customers;
        this.people = people;
        this.modelWords = modelWords;
    }

    @EventListener
    void opened(TicketOpened event) {
        tell(event, Notice.RECEIVED, "");
    }

    @EventListener
    void assigned(TicketAssigned event) {
        if (event.to() != null) {
            tell(event, Notice.ASSIGNED, "");
        }
    }

    @EventListener
    void answered(AgentReplied event) {
        tell(event, Notice.ANSWERED, words(event.ticket(), event.message()));
    }

    @EventListener
    void customerReplied(CustomerReplied event) {
        tell(event, Notice.CUSTOMER_REPLIED, words(event.ticket(), event.message()));
    }

    @EventListener
    void solutionProposed(SolutionProposed event) {
        String solution = event.message() == null ? "" : words(event.ticket(), event.message());
        tell(
                event,
                Approvals.REFUSED.equals(event.resolutionCode()) ? Notice.REQUEST_REFUSED : notice(event),
                solution);
    }

    private Notice notice(SolutionProposed event) {
        return switch (tickets.ticket(event.ticket()).type()) {
            case COMPLAINT -> Notice.REMEDY_OFFERED;
            case PROBLEM -> Notice.PROBLEM_SOLVED;
            default -> Notice.SOLUTION_PROPOSED;
        };
    }

    @EventListener
    void acknowledgementOverdue(AcknowledgementOverdue event) {
        tell(event, Notice.ACKNOWLEDGEMENT_OVERDUE, "");
    }

    @EventListener
    void reminded(CustomerReminded event) {
        tell(event, Notice.REMINDED, "");
    }

    @EventListener
    void reopened(TicketReopened event) {
        tell(event, Notice.REOPENED, "");
    }

    /** A merger and a refusal tell of themselves. */
    @EventListener
    void closed(TicketClosed event) {
        if (!event.how().equals("merged") && !event.how().equals(Approvals.REFUSED)) {
            tell(event, Notice.CLOSED, "");
        }
    }

    @EventListener
    void merged(TicketMerged event) {
        tell(event, Notice.MERGED, event.into().toString());
    }

    /** Whoever would hear of several at one instant hears of them in one mail; the table is asked about each. */
    @EventListener
    void alarmed(AlarmsRaised event) {
        Map<TicketNumber, Map<String, Object>> asked = new LinkedHashMap<>();
        event.alarms().forEach(alarm -> asked.put(alarm.ticket(), Map.of("event", alarm.kind())));
        Map<TicketNumber, Decided> decided = tickets.consider(TABLE, asked);
        tickets.write(decided);
        Map<TicketNumber, Ticket> about = tickets.tickets(asked.keySet());
        tell(of(PromiseAtRisk.class, event), decided, about, Notice.PROMISE_AT_RISK, Notice.PROMISES_AT_RISK);
        tell(of(PromiseBroken.class, event), decided, about, Notice.PROMISE_BROKEN, Notice.PROMISES_BROKEN);
    }

    private static List<Alarm> of(Class<? extends Alarm> kind, AlarmsRaised event) {
        return event.alarms().stream().filter(kind::isInstance).toList();
    }

    private void tell(
            List<Alarm> alarms,
            Map<TicketNumber, Decided> decided,
            Map<TicketNumber, Ticket> about,
            Notice one,
            Notice several) {
        Map<Account, Set<Ticket>> heard = new LinkedHashMap<>();
        for (Alarm alarm : alarms) {
            Ticket ticket = about.get(alarm.ticket());
            told(alarm.told(), decided.get(alarm.ticket()), ticket)
                    .forEach(person -> heard.computeIfAbsent(person, first -> new LinkedHashSet<>())
                            .add(ticket));
        }
        alarms.stream()
                .map(Alarm::ticket)
                .filter(number -> decided.get(number).text(REQUESTER).equals(MAIL))
                .forEach(number -> notifications.tellRequester(number, one, ""));
        heard.forEach((person, of) -> {
            TicketNumber first = of.iterator().next().number();
            notifications.tell(person, first, of.size() == 1 ? one : several, of.size() == 1 ? "" : named(of));
        });
    }

    private static String named(Set<Ticket> tickets) {
        return tickets.stream()
                .map(ticket -> ticket.number() + " " + ticket.subject())
                .collect(Collectors.joining("\n"));
    }

    /** Heard by those who watch only: without any no table is asked. */
    @EventListener
    void transferred(TicketTransferred event) {
        if (audience.isWatched(event.ticket())) {
            tell(event, Notice.TRANSFERRED, event.reason());
        }
    }

    /** As above; a missed target is no words that anybody said. */
    @EventListener
    void raised(TicketEscalated event) {
        if (audience.isWatched(event.ticket())) {
            tell(event, Notice.RAISED, "");
        }
    }

    @EventListener
    void watching(WatcherAdded event) {
        people.find(event.to()).ifPresent(person -> notifications.tell(person, event.ticket(), Notice.WATCHING, ""));
    }

    @EventListener
    void mentioned(PersonMentioned event) {
        people.find(event.to())
                .ifPresent(person -> notifications.tell(
                        person, event.ticket(), Notice.MENTIONED, words(event.ticket(), event.message())));
    }

    @EventListener
    void copied(CustomerCopied event) {
        notifications.tell(customers.customer(event.customer()), event.ticket(), Notice.COPIED, "");
    }

    @EventListener
    void escalationAsked(EscalationAsked event) {
        tell(event, Notice.ESCALATED, event.reason());
    }

    /** The chain of people grows with each urge: the agent, then the lead as well, then the managers too. */
    @EventListener
    void urged(TicketUrged event) {
        tell(event, Notice.URGED, event.reason(), CHAIN.subList(0, CHAIN.indexOf(event.told()) + 1));
    }

    @EventListener
    void approvalAsked(ApprovalAsked event) {
        people.find(event.to())
                .ifPresent(approver -> notifications.tell(approver, event.ticket(), Notice.APPROVAL_ASKED, ""));
    }

    @EventListener
    void approvalReminded(ApprovalReminded event) {
        people.find(event.to())
                .ifPresent(approver -> notifications.tell(approver, event.ticket(), Notice.APPROVAL_REMINDED, ""));
    }

    @EventListener
    void partHandedOver(PartHandedOver event) {
        tellLeadOf(event.to(), event.ticket(), Notice.PART_HANDED_OVER, event.reason());
    }

    @EventListener
    void partReminded(PartReminded event) {
        tellLeadOf(event.to(), event.ticket(), Notice.PART_REMINDED, event.reason());
    }

    /** As of what the customer says: whoever works on the ticket reads it. */
    @EventListener
    void supplierReplied(SupplierReplied event) {
        tell(event, Notice.SUPPLIER_REPLIED, event.to() + "\n" + event.reason());
    }

    @EventListener
    void supplierUnreachable(SupplierUnreachable event) {
        people.find(event.author())
                .ifPresent(author -> notifications.tell(
                        author, event.ticket(), Notice.SUPPLIER_UNREACHABLE, event.to() + "\n" + event.reason()));
    }

    @EventListener
    void overdue(TaskOverdue event) {
        tell(event, Notice.TASK_OVERDUE, "");
    }

    private void tellLeadOf(String team, TicketNumber number, Notice notice, String body) {
        people.findTeam(team)
                .flatMap(found -> Optional.ofNullable(found.lead()))
                .flatMap(people::find)
                .ifPresent(lead -> notifications.tell(
                        lead, number, notice, modelWords.in(lead.locale()).of(body)));
    }

    private String words(TicketNumber number, long message) {
        return conversation.message(number, message).body();
    }

    private void tell(TicketEvent event, Notice notice, String body) {
        tell(event, notice, body, CHAIN);
    }

    /** Of the staff only those in the {@code named} roles; each person once, though the agent may be the lead and a lead a manager. */
    private void tell(TicketEvent event, Notice notice, String body, List<String> named) {
        TicketNumber number = event.ticket();
        Decided decided = tickets.decide(TABLE, number, Map.of("event", event.kind()));
        if (decided.text(REQUESTER).equals(MAIL)) {
            notifications.tellRequester(number, notice, body);
        }
        if (decided.text(COPIED).equals(MAIL)) {
            audience.copied(event)
                    .forEach(customer -> notifications.tell(customer, number, Notice.OTHERS_REPLIED, body));
        }
        everyone(event, named, decided).forEach(person -> notifications.tell(person, number, notice, body));
    }

    private Collection<Account> everyone(TicketEvent event, List<String> named, Decided decided) {
        Collection<Account> told = told(named, decided, tickets.ticket(event.ticket()));
        return decided.text(WATCHERS).equals(MAIL)
                ? Stream.concat(told.stream(), audience.watchers(event).stream())
                        .collect(Collectors.toMap(
                                Account::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                        .values()
                : told;
    }

    private Collection<Account> told(List<String> named, Decided decided, Ticket ticket) {
        return named.stream()
                .filter(role -> decided.text(role).equals(MAIL))
                .flatMap(role -> holders(role, ticket))
                .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values();
    }

    /** An agent's word goes to the lead while nobody has the ticket. */
    private Stream<Account> holders(String role, Ticket ticket) {
        return switch (role) {
            case "agent" -> agent(ticket).or(() -> lead(ticket)).stream();
            case "lead" -> lead(ticket).stream();
            case "manager" -> people.withRole(Role.MANAGER).stream();
            default -> Stream.empty();
        };
    }

    private Optional<Account> agent(Ticket ticket) {
        return Optional.ofNullable(ticket.assignee()).flatMap(people::find);
    }

    private Optional<Account> lead(Ticket ticket) {
        return Optional.ofNullable(ticket.team())
                .flatMap(people::findTeam)
                .flatMap(team -> Optional.ofNullable(team.lead()))
                .flatMap(people::find);
    }
}
