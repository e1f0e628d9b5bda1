package org.gongdan.ticket.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.gongdan.ApplicationTest;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReopenTicketTests extends ApplicationTest {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Test
    void givesTheWorkBackToWhoeverTookItOver() {
        Viewer customer = people.viewer("anna.keller");
        Viewer manager = people.viewer("helen.schmidt");
        Ticket ticket = tickets.open(
                Actor.of(customer, Channel.PORTAL),
                new NewTicket(
                        Type.INCIDENT,
                        "Printer broken",
                        "The printer on floor 3 does not print.",
                        Impact.TEAM,
                        Urgency.HIGH,
                        null,
                        null,
                        List.of()));

        Transition work = awaited(manager, ticket, "Work on ticket");
        String other = "omar.haddad".equals(work.assignee()) ? "wang.fang" : "omar.haddad";
        tasks.setAssignee(work.task(), other);
        complete(manager, ticket, work, Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        complete(customer, ticket, awaited(customer, ticket, "Confirm solution"), Map.of("solutionAccepted", false));

        assertThat(awaited(manager, ticket, "Work on ticket").assignee()).isEqualTo(other);
        assertThat(tickets.find(manager, ticket.number()).assignee()).isEqualTo(other);
    }

    private Transition awaited(Viewer viewer, Ticket ticket, String task) {
        return await().atMost(A_WHILE)
                .until(() -> offered(viewer, ticket, task), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Transition> offered(Viewer viewer, Ticket ticket, String task) {
        return actions.offered(viewer, ticket.number()).stream()
                .filter(offer -> offer.name().equals(task))
                .findFirst();
    }

    private void complete(Viewer viewer, Ticket ticket, Transition task, Map<String, Object> answers) {
        actions.complete(Actor.of(viewer, Channel.PORTAL), ticket.number(), task.task(), answers, null);
    }
}
