package org.gongdan.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.approval.ApprovalEvents.ApprovalAsked;
import org.gongdan.approval.ApprovalEvents.ApprovalReminded;
import org.gongdan.complaint.ComplaintEvents.AcknowledgementOverdue;
import org.gongdan.fulfilment.FulfilmentEvents.PartHandedOver;
import org.gongdan.fulfilment.FulfilmentEvents.PartReminded;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.process.words.ModelWords;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReminded;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketAssigned;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketEscalated;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.gongdan.ticket.TicketEvents.TicketOpened;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketEvents.TicketUrged;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Type;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who hears of which event. All of it happens inside the event's own transaction: queued or not happened. */
@Component
class WhoIsTold {

    private final Notifications notifications;
    private final TicketProgress tickets;
    private final Conversation conversation;
    private final People people;
    private final ModelWords modelWords;

    WhoIsTold(
            Notifications notifications,
            TicketProgress tickets,
            Conversation conversation,
            People people,
            ModelWords modelWords) {
        this.notifications = notifications;
        this.tickets = tickets;
        this.conversation = conversation;
        this.people = people;
        this.modelWords = modelWords;
    }

    @EventListener
    void opened(TicketOpened event) {
        notifications.tellRequester(event.ticket(), Notice.RECEIVED, "");
    }

    @EventListener
    void assigned(TicketAssigned event) {
        Optional.ofNullable(event.to())
                .flatMap(people::find)
                .ifPresent(agent -> notifications.tell(agent, event.ticket(), Notice.ASSIGNED, ""));
    }

    @EventListener
    void answered(AgentReplied event) {
        notifications.tellRequester(event.ticket(), Notice.ANSWERED, words(event.ticket(), event.message()));
    }

    @EventListener
    void customerReplied(CustomerReplied event) {
        tellAgent(event.ticket(), Notice.CUSTOMER_REPLIED, words(event.ticket(), event.message()));
    }

    @EventListener
    void solutionProposed(SolutionProposed event) {
        String solution = event.message() == null ? "" : words(event.ticket(), event.message());
        boolean complained = tickets.ticket(event.ticket()).type() == Type.COMPLAINT;
        notifications.tellRequester(
                event.ticket(), complained ? Notice.REMEDY_OFFERED : Notice.SOLUTION_PROPOSED, solution);
    }

    @EventListener
    void acknowledgementOverdue(AcknowledgementOverdue event) {
        tellLead(event.ticket(), Notice.ACKNOWLEDGEMENT_OVERDUE, "");
    }

    @EventListener
    void reminded(CustomerReminded event) {
        notifications.tellRequester(event.ticket(), Notice.REMINDED, "");
    }

    @EventListener
    void reopened(TicketReopened event) {
        tellAgent(event.ticket(), Notice.REOPENED, "");
    }

    @EventListener
    void closed(TicketClosed event) {
        if (!event.how().equals("merged")) {
            notifications.tellRequester(event.ticket(), Notice.CLOSED, "");
        }
    }

    @EventListener
    void merged(TicketMerged event) {
        notifications.tellRequester(event.ticket(), Notice.MERGED, event.into().toString());
    }

    @EventListener
    void atRisk(PromiseAtRisk event) {
        tell(event.told(), event.ticket(), Notice.PROMISE_AT_RISK, "");
    }

    @EventListener
    void broken(PromiseBroken event) {
        tell(event.told(), event.ticket(), Notice.PROMISE_BROKEN, "");
    }

    @EventListener
    void escalated(TicketEscalated event) {
        tellLead(event.ticket(), Notice.ESCALATED, event.reason());
    }

    /** The chain of people grows with each urge: the agent, then the lead as well, then the managers too. */
    @EventListener
    void urged(TicketUrged event) {
        List<String> chain = List.of("agent", "lead", "manager");
        tell(chain.subList(0, chain.indexOf(event.told()) + 1), event.ticket(), Notice.URGED, event.reason());
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

    /** Each person once, though the agent may be the lead and a lead a manager. */
    private void tell(List<String> roles, TicketNumber number, Notice notice, String body) {
        roles.stream()
                .flatMap(role -> holders(role, number))
                .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(person -> notifications.tell(person, number, notice, body));
    }

    /** An agent's word goes to the lead while nobody has the ticket. */
    private Stream<Account> holders(String role, TicketNumber number) {
        return switch (role) {
            case "agent" -> agent(number).or(() -> lead(number)).stream();
            case "lead" -> lead(number).stream();
            case "manager" -> people.withRole(Role.MANAGER).stream();
            default -> Stream.empty();
        };
    }

    private void tellAgent(TicketNumber number, Notice notice, String body) {
        agent(number)
                .ifPresentOrElse(
                        agent -> notifications.tell(agent, number, notice, body), () -> tellLead(number, notice, body));
    }

    private void tellLead(TicketNumber number, Notice notice, String body) {
        lead(number).ifPresent(lead -> notifications.tell(lead, number, notice, body));
    }

    private Optional<Account> agent(TicketNumber number) {
        return Optional.ofNullable(tickets.ticket(number).assignee()).flatMap(people::find);
    }

    private Optional<Account> lead(TicketNumber number) {
        return Optional.ofNullable(tickets.ticket(number).team())
                .flatMap(people::findTeam)
                .flatMap(team -> Optional.ofNullable(team.lead()))
                .flatMap(people::find);
    }
}
