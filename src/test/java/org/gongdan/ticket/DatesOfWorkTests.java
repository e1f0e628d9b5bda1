package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work in Tasklist is due when the ticket is, and to be looked at when its promise is at risk, whatever happens. */
class DatesOfWorkTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void followThePromiseOfTheTicket() {
        TicketNumber number = open("Printer broken", "Our printer does not print.");
        Task first = work(number, "Activity_WorkOnTicket");
        assertThat(first.getDueDate()).isEqualTo(ticket(number).firstResponseDue());
        inStep(number);

        conversation.reply(desk(cast.omar()), number, "We are on it.", List.of());
        assertThat(work(number, "Activity_WorkOnTicket").getDueDate())
                .isEqualTo(ticket(number).resolutionDue());
        inStep(number);

        clock.forward(Duration.ofMinutes(5));
        actions.perform(desk(cast.omar()), number, new Pause(Status.PENDING, "Which printer?"), null);
        assertThat(work(number, "Activity_WorkOnTicket").getDueDate()).isNull();
        assertThat(work(number, "Activity_WorkOnTicket").getFollowUpDate()).isNull();

        clock.forward(Duration.ofHours(3));
        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "The one in room 7.", List.of());
        assertThat(work(number, "Activity_WorkOnTicket").getDueDate()).isNotNull();
        inStep(number);
        actions.perform(Actor.of(cast.anna(), Channel.PORTAL), number, new Withdraw("It prints."), null);
    }

    @Test
    void holdForWorkBeforeTheTicketIsSorted() {
        TicketNumber number = open("Something odd", "It is odd, please have a look.");
        assertThat(work(number, "Activity_TriageTicket").getDueDate()).isNotNull();
        inStep(number);
    }

    @Test
    void comeWithThePriorityOfTheTicket() {
        TicketNumber number = open("Printer broken", "Our printer does not print.");
        assertThat(work(number, "Activity_WorkOnTicket").getPriority())
                .isEqualTo(of(ticket(number).priority()));
        for (Priority priority : List.of(Priority.LOW, Priority.CRITICAL)) {
            tickets.change(
                    desk(cast.omar()), number, new TicketChange(null, null, null, null, null, null, priority), null);
            await().until(() -> work(number, "Activity_WorkOnTicket").getPriority() == of(priority));
        }
    }

    private static int of(@Nullable Priority priority) {
        return switch (Objects.requireNonNull(priority)) {
            case LOW -> 25;
            case NORMAL -> 50;
            case HIGH -> 75;
            case CRITICAL -> 100;
        };
    }

    @Test
    void costNothingWhileThePromiseStands() {
        TicketNumber number = open("Printer broken", "Our printer does not print.");
        work(number, "Activity_WorkOnTicket");
        int before = revision(number);
        conversation.note(desk(cast.omar()), number, "The usual one.", List.of());
        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "It is the one in room 7.", List.of());
        assertThat(revision(number)).isEqualTo(before);
    }

    private void inStep(TicketNumber number) {
        Ticket ticket = ticket(number);
        Task work = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .singleResult();
        assertThat(work.getDueDate()).isEqualTo(date(ticket.nextDue()));
        assertThat(work.getFollowUpDate()).isEqualTo(date(ticket.atRiskAt()));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private TicketNumber open(String subject, String description) {
        NewTicket request =
                new NewTicket(Type.INCIDENT, subject, description, Impact.TEAM, Urgency.HIGH, null, null, List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
    }

    private Task work(TicketNumber number, String activity) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(number.toString())
                                .taskDefinitionKey(activity)
                                .singleResult(),
                        Objects::nonNull);
    }

    private int revision(TicketNumber number) {
        return jdbc.sql("""
                        select t.rev_ from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                        where i.business_key_ = ?
                        """).param(number.toString()).query(Integer.class).single();
    }

    private Ticket ticket(TicketNumber number) {
        return tickets.find(cast.helen(), number);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
