package org.gongdan.sla.efficiency;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Decisions.Matched;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.sla.efficiency.EfficiencyClock.Span;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Timeline.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff how long a ticket took between the points that the table of efficiency clocks names for its type. */
@Component
@Transactional(readOnly = true)
public class Efficiency {

    private static final String USUAL = "usual";

    private final TicketProgress progress;
    private final Tickets tickets;
    private final Timeline timeline;
    private final TicketCalendar ticketCalendar;
    private final Calendars calendars;
    private final ModelWords words;
    private final Clock clock;

    Efficiency(
            TicketProgress progress,
            Tickets tickets,
            Timeline timeline,
            TicketCalendar ticketCalendar,
            Calendars calendars,
            ModelWords words,
            Clock clock) {
        this.progress = progress;
        this.tickets = tickets;
        this.timeline = timeline;
        this.ticketCalendar = ticketCalendar;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    /** In the order of the table; a clock that has not begun is missing. */
    public List<EfficiencyClock> of(Viewer viewer, TicketNumber number) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        List<Entry> story = timeline.of(viewer, number);
        Translation translation = words.translation();
        Instant now = clock.instant();
        return progress.consider("efficiency-clocks", number).matched().stream()
                .map(row -> measured(row, ticket, story, translation, now))
                .filter(measured -> !measured.spans().isEmpty())
                .toList();
    }

    private EfficiencyClock measured(
            Matched row, Ticket ticket, List<Entry> story, Translation translation, Instant now) {
        Measure measure = new Measure(point(row, "from"), point(row, "to"), pauses(row));
        String calendar = calendar(row, ticket);
        List<Span> spans = measure.of(story).stream()
                .map(stretch -> span(stretch, calendar, now))
                .toList();
        return new EfficiencyClock(
                row.text("clock"),
                translation.of(row.rule().annotation()),
                row.text("from"),
                row.text("to"),
                spans.stream().anyMatch(span -> span.to() == null),
                spans.stream().mapToLong(Span::seconds).sum(),
                spans);
    }

    /** By the calendar as it was when the stretch began: later changes of it are not known to have been meant for then. */
    private Span span(Measure.Stretch stretch, String id, Instant now) {
        VersionedCalendar calendar = calendars.calendarAt(id, stretch.from());
        Instant end = Objects.requireNonNullElse(stretch.to(), now);
        return new Span(
                stretch.from(),
                stretch.to(),
                id,
                calendar.version(),
                calendar.time().between(stretch.from(), end).toSeconds());
    }

    private String calendar(Matched row, Ticket ticket) {
        String named = row.text("calendar");
        return named.equals(USUAL) ? ticketCalendar.of(ticket).id() : named;
    }

    private static Point point(Matched row, String output) {
        return Wire.of(Point.class, row.text(output));
    }

    private static Set<String> pauses(Matched row) {
        return Arrays.stream(row.text("pausesIn").split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
