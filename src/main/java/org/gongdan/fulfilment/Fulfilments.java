package org.gongdan.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.Calendars;
import org.gongdan.fulfilment.FulfilmentEvents.PartDone;
import org.gongdan.fulfilment.FulfilmentEvents.PartHandedOver;
import org.gongdan.fulfilment.FulfilmentEvents.PartReminded;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TypeChanged;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parts of tickets that several teams work on: planned by table, handed over, done, put together again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fulfilments {

    private final PartRows rows;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Timeline timeline;
    private final Assignments assignments;
    private final Calendars calendars;
    private final ModelWords words;
    private final People people;
    private final Clock clock;

    Fulfilments(
            PartRows rows,
            Tickets tickets,
            TicketProgress progress,
            Timeline timeline,
            Assignments assignments,
            Calendars calendars,
            ModelWords words,
            People people,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.progress = progress;
        this.timeline = timeline;
        this.assignments = assignments;
        this.calendars = calendars;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /** The parts of a ticket in the order of the plan, told in the words of who asks. Staff only. */
    @Transactional(readOnly = true)
    public List<Part> of(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        Translation translation = words.translation();
        return rows.of(number.id()).stream()
                .map(part -> part.told(translation.of(part.what())))
                .toList();
    }

    /** Writes down who does what until when, as the table says, in the working time of each team, and gives the ids of the parts. */
    public List<Long> plan(TicketNumber number) {
        Instant now = clock.instant();
        List<Long> parts = new ArrayList<>();
        for (Map<String, Object> row :
                progress.decide("fulfilment-plan", number).rows()) {
            String team = String.valueOf(row.get("partTeam"));
            Duration within = Duration.ofHours(((Number) row.get("hours")).longValue());
            Instant due = calendars
                    .calendarFor(new CalendarFacts(null, null, team))
                    .time()
                    .add(now, within);
            progress.shareWithTeam(number, team);
            parts.add(rows.plan(number.id(), team, String.valueOf(row.get("part")), now, due));
        }
        return parts;
    }

    /** The agent of the part's team with the most room gets it; with none, it waits in the team's queue. */
    public Part handOver(TicketNumber number, long id) {
        Part part = rows.part(id);
        @Nullable String agent = assignments.freestOf(part.team()).orElse(null);
        rows.assign(id, agent);
        timeline.record(Actor.PROCESS, new PartHandedOver(number, part.team(), part.what(), part.dueAt()));
        return rows.part(id);
    }

    /** The second time it is told, nothing happens. */
    public void done(TicketNumber number, long id, String outcome, String result) {
        if (rows.done(id, outcome, result, clock.instant()) > 0) {
            Part part = rows.part(id);
            timeline.record(Actor.PROCESS, new PartDone(number, part.team(), outcome, part.what()));
        }
    }

    public void remind(TicketNumber number, long id) {
        Part part = rows.part(id);
        timeline.record(Actor.PROCESS, new PartReminded(number, part.team(), part.what()));
    }

    /** All results as one internal note for whoever tells the customer. */
    public void returnResults(TicketNumber number) {
        Map<String, String> teams = people.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        String note = rows.of(number.id()).stream()
                .filter(part -> part.result() != null)
                .map(part -> teams.getOrDefault(part.team(), part.team()) + ", " + part.what() + ":\n" + part.result())
                .collect(Collectors.joining("\n\n"));
        if (!note.isEmpty()) {
            progress.note(number, note);
        }
    }

    @EventListener
    public void end(TicketClosed closed) {
        rows.cancel(closed.ticket().id(), clock.instant());
    }

    /** The diagram that waited for the parts has ended. */
    @EventListener
    public void end(TypeChanged changed) {
        rows.cancel(changed.ticket().id(), clock.instant());
    }
}
