package org.gongdan.sla.efficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.ticket.Timeline.Entry;
import org.junit.jupiter.api.Test;

/** Which stretches of a ticket's story lie between two points. Minutes stand for instants. */
class MeasureTests {

    private static final Set<String> WAITS = Set.of("pending", "on-hold");

    private final List<Entry> story = new ArrayList<>();

    @Test
    void runsFromTheFirstPointToTheSecond() {
        happens(0, "TicketOpened");
        happens(3, "NoteAdded");
        happens(5, "TicketAssigned", "to", "omar");
        happens(9, "TicketAssigned", "to", "sofia");
        assertThat(of(Point.ASKED, Point.ACCEPTED)).containsExactly("0-5");
        assertThat(of(Point.ASKED, Point.CLOSED)).containsExactly("0-");
        assertThat(of(Point.SOLVED, Point.CLOSED)).isEmpty();
    }

    @Test
    void isNotAssignedByGivingItBackToTheQueue() {
        happens(0, "TicketOpened");
        happens(2, "TicketAssigned");
        happens(7, "TicketAssigned", "to", "omar");
        assertThat(of(Point.ASKED, Point.ASSIGNED)).containsExactly("0-7");
    }

    @Test
    void standsStillInTheStatusesNamed() {
        happens(0, "TicketAssigned", "to", "omar");
        happens(2, "TicketPaused", "status", "pending");
        happens(5, "TicketResumed");
        happens(6, "TicketPaused", "status", "on-hold");
        happens(8, "SolutionProposed", "message", 1);
        happens(9, "TicketResumed");
        assertThat(of(Point.ACCEPTED, Point.SOLVED)).containsExactly("0-2", "5-6");
        assertThat(new Measure(Point.ACCEPTED, Point.SOLVED, Set.of("pending")).of(story))
                .hasSize(2)
                .last()
                .isEqualTo(new Measure.Stretch(at(5), at(8)));
    }

    @Test
    void runsAgainForEachWordThatWaitsForAnAnswer() {
        happens(0, "CustomerReplied");
        happens(1, "CustomerReplied");
        happens(4, "AgentReplied");
        happens(5, "AgentReplied");
        happens(8, "CustomerReplied");
        assertThat(of(Point.WROTE, Point.ANSWERED)).containsExactly("0-4", "8-");
    }

    @Test
    void goesOnWhenAReopenedTicketUndoesItsEnd() {
        happens(0, "TicketOpened");
        happens(1, "TicketAssigned", "to", "omar");
        happens(5, "SolutionProposed", "message", 1);
        happens(6, "TicketReopened");
        happens(8, "SolutionProposed", "message", 2);
        happens(9, "TicketClosed");
        assertThat(of(Point.ACCEPTED, Point.SOLVED)).containsExactly("1-5", "6-8");
        assertThat(of(Point.ASKED, Point.ACCEPTED)).containsExactly("0-1");
        assertThat(of(Point.TOLD, Point.CLOSED)).containsExactly("5-9");
    }

    @Test
    void endsAtTheLatestWhenTheTicketIsClosed() {
        happens(0, "TicketOpened");
        happens(4, "TicketClosed");
        assertThat(of(Point.ASKED, Point.SOLVED)).containsExactly("0-4");
    }

    private List<String> of(Point from, Point to) {
        return new Measure(from, to, WAITS)
                .of(story).stream()
                        .map(stretch ->
                                minute(stretch.from()) + "-" + (stretch.to() == null ? "" : minute(stretch.to())))
                        .toList();
    }

    private void happens(long minute, String kind) {
        story.add(new Entry(story.size(), at(minute), null, "", "", kind, Map.of()));
    }

    private void happens(long minute, String kind, String detail, Object value) {
        story.add(new Entry(story.size(), at(minute), null, "", "", kind, new HashMap<>(Map.of(detail, value))));
    }

    private static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }
}
