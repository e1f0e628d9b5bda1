package org.gongdan.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongdan.ApplicationTest;
import org.gongdan.identity.People;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The promise of a ticket that the table is unsure about: made at once, moved when a person has sorted the ticket. */
class SlaClocksTests extends ApplicationTest {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private People people;

    @Autowired
    private SlaRows rows;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void waitForAPersonToSortTheTicket() {
        agent = Actor.of(people.viewer("li.wei"), Channel.DESK);
        ticket = tickets.open(
                Actor.of(people.viewer("anna.keller"), Channel.PORTAL),
                new NewTicket(
                        Type.INCIDENT,
                        "Something strange",
                        "It hums.",
                        Impact.USER,
                        Urgency.LOW,
                        null,
                        null,
                        List.of()));
        await().atMost(A_WHILE).until(() -> offers("Triage ticket"));
    }

    @AfterEach
    void endTheStory() {
        actions.perform(agent, ticket.number(), new Withdraw("It hums no more."), null);
    }

    @Test
    void runWhileTheTicketWaitsToBeSorted() {
        Ticket waiting = current();
        assertThat(waiting.priority()).isEqualTo(Priority.LOW);
        assertThat(waiting.team()).isEqualTo("service-desk");
        assertThat(waiting.resolutionDue()).isEqualTo(ticket.createdAt().plus(Duration.ofHours(40)));
        assertThat(clock(Target.FIRST_RESPONSE).state()).isEqualTo(State.RUNNING);
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).warnAt()));
    }

    @Test
    void countFromTheBeginningWhenPromisedAnew() {
        sort();
        assertThat(clock(Target.FIRST_RESPONSE).dueAt())
                .isEqualTo(ticket.createdAt().plus(Duration.ofHours(1)));
        assertThat(clock(Target.RESOLUTION).dueAt())
                .isEqualTo(ticket.createdAt().plus(Duration.ofHours(8)));
        assertThat(current().resolutionDue()).isEqualTo(clock(Target.RESOLUTION).dueAt());
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).warnAt()));
    }

    @Test
    void stayMetWhenPromisedAnew() {
        conversation.reply(agent, ticket.number(), "We look into it.", List.of());
        SlaClock met = clock(Target.FIRST_RESPONSE);
        sort();
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(clock(Target.FIRST_RESPONSE)).isEqualTo(met);
        assertThat(clock(Target.RESOLUTION).targetSeconds())
                .isEqualTo(Duration.ofHours(8).toSeconds());
        assertThat(alarm()).isEqualTo(millis(clock(Target.RESOLUTION).warnAt()));
    }

    @Test
    void stayPausedWhenPromisedAnew() {
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
        sort();
        assertThat(rows.of(ticket.id())).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(State.PAUSED);
            assertThat(clock.dueAt()).isNull();
        });
        assertThat(alarm()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));

        actions.perform(agent, ticket.number(), new Resume("Found it."), null);
        assertThat(clock(Target.RESOLUTION).dueAt()).isAfter(ticket.createdAt().plus(Duration.ofHours(8)));
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).warnAt()));
    }

    private void sort() {
        String task = actions.offered(agent.person(), ticket.number()).stream()
                .filter(offer -> offer.name().equals("Triage ticket"))
                .map(Transition::task)
                .findFirst()
                .orElseThrow();
        actions.complete(
                agent,
                ticket.number(),
                task,
                Map.of("category", "access", "impact", "organisation", "urgency", "critical"),
                null);
        await().atMost(A_WHILE).until(() -> offers("Work on ticket"));
    }

    private boolean offers(String task) {
        return actions.offered(agent.person(), ticket.number()).stream()
                .anyMatch(offer -> offer.name().equals(task));
    }

    private Ticket current() {
        return tickets.find(agent.person(), ticket.number());
    }

    private SlaClock clock(Target target) {
        return rows.of(ticket.id()).stream()
                .filter(clock -> clock.target() == target)
                .findFirst()
                .orElseThrow();
    }

    /** When the one timer of the ticket rings. */
    private Instant alarm() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number().toString())
                .processDefinitionKey("service-level")
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static Instant millis(Instant exact) {
        return Instant.ofEpochMilli(exact.toEpochMilli());
    }
}
