package org.gongdan.ticket.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class WorkedTimeTests extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-02");

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorkEntries entries;

    @Autowired
    private Timers timers;

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void nobodysTimerRuns() {
        database.update("delete from work_timer");
    }

    @Test
    void addsUpWhatEachPersonWorked() {
        TicketNumber number = printerBroken();
        noon();
        entries.add(desk(cast.omar()), number, work(90, "Looked at the drum"));
        entries.add(desk(cast.lars()), number, work(20, ""));
        entries.add(desk(cast.omar()), number, new Work(45, TODAY.minusDays(1), "  Drove there ", Activity.TRAVEL));
        WorkedTime worked = entries.of(cast.helen(), number);
        assertThat(worked.minutes()).isEqualTo(155);
        assertThat(worked.people())
                .extracting(WorkedTime.Share::account, WorkedTime.Share::minutes)
                .containsExactly(tuple("omar.haddad", 135L), tuple("lars.berg", 20L));
        assertThat(worked.entries())
                .extracting(entry -> entry.work().what())
                .containsExactly("", "Looked at the drum", "Drove there");
        assertThat(told(cast.helen(), number))
                .filteredOn("TimeRecorded"::equals)
                .hasSize(3);
        assertThat(told(cast.anna(), number)).noneMatch(kind -> kind.startsWith("Time"));
    }

    @Test
    void isNobodysBusinessButTheDesksWhoSeeTheTicket() {
        TicketNumber number = printerBroken();
        noon();
        WorkEntry entry = entries.add(desk(cast.omar()), number, work(90, "Looked at the drum"));
        for (Viewer stranger : List.of(cast.sofia(), cast.sunLi())) {
            assertThatThrownBy(() -> entries.of(stranger, number)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> timers.start(desk(stranger), number)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.add(desk(stranger), number, work(5, "")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.remove(desk(stranger), number, entry.id()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> entries.of(cast.anna(), number)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> timers.start(desk(cast.anna()), number)).isInstanceOf(RefusedException.class);
        assertThat(entries.of(cast.helen(), number).minutes()).isEqualTo(90);
    }

    @Test
    void isCorrectedByItsAuthorOrALeadAndTheStoryKeepsBoth() {
        TicketNumber number = printerBroken();
        TicketNumber another = printerBroken();
        noon();
        WorkEntry omars = entries.add(desk(cast.omar()), number, work(90, "Looked at the drum"));
        WorkEntry lars = entries.add(desk(cast.lars()), number, work(20, ""));
        assertThatThrownBy(() -> entries.correct(desk(cast.omar()), number, lars.id(), work(5, "")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> entries.remove(desk(cast.omar()), number, lars.id()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> entries.remove(desk(cast.omar()), another, omars.id()))
                .isInstanceOf(NotFoundException.class);

        entries.correct(desk(cast.omar()), number, omars.id(), work(60, "Looked at the drum"));
        entries.correct(desk(cast.omar()), number, omars.id(), work(60, "Looked at the drum"));
        entries.correct(desk(cast.lars()), number, omars.id(), work(50, "Changed the drum"));
        assertThat(entries.of(cast.omar(), number).minutes()).isEqualTo(70);
        entries.remove(desk(cast.lars()), number, omars.id());
        assertThatThrownBy(() -> entries.remove(desk(cast.lars()), number, omars.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(entries.of(cast.omar(), number).minutes()).isEqualTo(20);
        assertThat(told(cast.omar(), number).stream().filter(kind -> kind.startsWith("Time")))
                .containsExactly("TimeRecorded", "TimeRecorded", "TimeCorrected", "TimeCorrected", "TimeRemoved");
    }

    @Test
    void takesNothingThatCannotBe() {
        TicketNumber number = printerBroken();
        noon();
        for (Work wrong : List.of(
                work(0, ""),
                work(-5, ""),
                work(1441, ""),
                work(5, "x".repeat(201)),
                work(5, "\0"),
                new Work(5, TODAY.plusDays(1), "", null),
                new Work(5, TODAY.minusDays(367), "", null))) {
            assertThatThrownBy(() -> entries.add(desk(cast.omar()), number, wrong))
                    .as(wrong.toString())
                    .isInstanceOf(InvalidException.class);
        }
        entries.add(desk(cast.omar()), number, work(1440, "x".repeat(200)));
        assertThat(entries.of(cast.omar(), number).minutes()).isEqualTo(1440);
    }

    @Test
    void theTimerStopsWhereAnotherStarts() {
        TicketNumber one = printerBroken();
        TicketNumber other = printerBroken();
        Instant now = noon();
        timers.start(desk(cast.omar()), one);
        clock.standAt(now.plusSeconds(90));
        assertThat(timers.start(desk(cast.omar()), one).recorded()).isNull();
        timers.start(desk(cast.lars()), one);
        Timers.Started started = timers.start(desk(cast.omar()), other);
        assertThat(started.recorded())
                .extracting(WorkEntry::ticket, entry -> entry.work().minutes())
                .containsExactly(one, 2);
        assertThat(started.timer()).isEqualTo(new Timer(other, now.plusSeconds(90), false));
        assertThat(timers.running(cast.lars()).orElseThrow().ticket()).isEqualTo(one);

        assertThatThrownBy(() -> timers.stop(desk(cast.omar()), new Stop(one, null, "", null)))
                .isInstanceOf(RefusedException.class);
        WorkEntry stopped = timers.stop(desk(cast.omar()), new Stop(other, null, "Called", Activity.CONTACT));
        assertThat(stopped.work()).isEqualTo(new Work(1, TODAY, "Called", Activity.CONTACT));
        assertThatThrownBy(() -> timers.stop(desk(cast.omar()), new Stop(null, null, "", null)))
                .isInstanceOf(RefusedException.class);

        timers.discard(cast.lars(), one);
        assertThat(timers.running(cast.lars())).isEmpty();
        assertThat(entries.of(cast.lars(), one).minutes()).isEqualTo(2);
    }

    @Test
    void anAbandonedTimerWaitsForAWordOfItsOwner() {
        TicketNumber one = printerBroken();
        TicketNumber other = printerBroken();
        Instant now = noon();
        timers.start(desk(cast.omar()), one);
        clock.standAt(now.plus(Duration.ofDays(3)));
        Timer timer = timers.running(cast.omar()).orElseThrow();
        assertThat(timer.abandoned()).isTrue();
        assertThat(timer.shows(clock.instant())).isEqualTo(Timer.BOUND);
        assertThatThrownBy(() -> timers.start(desk(cast.omar()), other)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> timers.stop(desk(cast.omar()), new Stop(one, null, "", null)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> timers.stop(desk(cast.omar()), new Stop(one, 2000, "", null)))
                .isInstanceOf(InvalidException.class);
        WorkEntry entry = timers.stop(desk(cast.omar()), new Stop(one, 35, "Drum", null));
        assertThat(entry.work()).isEqualTo(new Work(35, TODAY, "Drum", null));
    }

    @Test
    void theTimerStopsThoughItsTicketIsAnotherTeamsByNow() {
        TicketNumber number = printerBroken();
        Instant now = noon();
        timers.start(desk(cast.omar()), number);
        actions.perform(desk(cast.helen()), number, new TicketAction.Transfer("business-apps", "ERP."), null);
        clock.standAt(now.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> entries.of(cast.omar(), number)).isInstanceOf(NotFoundException.class);
        timers.stop(desk(cast.omar()), new Stop(number, null, "", null));
        assertThat(entries.of(cast.helen(), number).minutes()).isEqualTo(10);
    }

    @Test
    void whatWasWorkedOnAMergedTicketCountsInTheOther() {
        TicketNumber merged = printerBroken();
        TicketNumber kept = printerBroken();
        Instant now = noon();
        WorkEntry entry = entries.add(desk(cast.omar()), merged, work(30, ""));
        timers.start(desk(cast.omar()), merged);
        actions.perform(desk(cast.helen()), merged, new TicketAction.Merge(kept.toString(), "Twice."), null);
        await().until(() -> tickets.find(cast.helen(), merged).isClosed());
        clock.standAt(now.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> timers.start(desk(cast.lars()), merged)).isInstanceOf(RefusedException.class);
        assertThat(timers.stop(desk(cast.omar()), new Stop(kept, null, "", null))
                        .ticket())
                .isEqualTo(kept);
        entries.correct(desk(cast.omar()), kept, entry.id(), work(20, ""));
        assertThat(entries.of(cast.omar(), kept).minutes()).isEqualTo(30);
    }

    @Test
    void ofManyStartsAndStopsAtOnceNoTimeCountsTwice() throws Exception {
        TicketNumber one = printerBroken();
        TicketNumber other = printerBroken();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        Actor omar = desk(cast.omar());
        try {
            List<Future<Timers.Started>> started = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                TicketNumber number = i % 2 == 0 ? one : other;
                started.add(hands.submit(() -> {
                    go.await();
                    return timers.start(omar, number);
                }));
            }
            go.countDown();
            int recorded = 0;
            for (Future<Timers.Started> start : started) {
                recorded += start.get().recorded() == null ? 0 : 1;
            }
            assertThat(entries.of(cast.omar(), one).entries().size()
                            + entries.of(cast.omar(), other).entries().size())
                    .isEqualTo(recorded);
            List<Future<Boolean>> stops = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                stops.add(hands.submit(() -> stopped(omar)));
            }
            int stopped = 0;
            for (Future<Boolean> stop : stops) {
                stopped += stop.get() ? 1 : 0;
            }
            assertThat(stopped).isOne();
            assertThat(timers.running(cast.omar())).isEmpty();
        } finally {
            hands.shutdown();
        }
    }

    private boolean stopped(Actor actor) {
        try {
            timers.stop(actor, new Stop(null, null, "", null));
            return true;
        } catch (RefusedException none) {
            return false;
        }
    }

    @Test
    void allOfItGoesThroughTheApi() {
        TicketNumber number = printerBroken();
        String ticket = "/api/tickets/" + number;
        assertThat(status(cast.omar(), "GET", "/api/timer", null)).isEqualTo(204);
        assertThat(status(cast.omar(), "PUT", ticket + "/timer", null)).isEqualTo(200);
        assertThat(api.get(cast.omar(), "/api/timer").get("ticket").asText()).isEqualTo(number.toString());
        JsonNode stopped = api.post(cast.omar(), "/api/timer/stop", Map.of("minutes", 25, "activity", "repair"));
        assertThat(stopped.get("minutes").asInt()).isEqualTo(25);
        assertThat(stopped.get("activity").asText()).isEqualTo("repair");
        assertThat(status(cast.omar(), "POST", "/api/timer/stop", null)).isEqualTo(409);
        assertThat(status(cast.omar(), "PUT", ticket + "/timer", null)).isEqualTo(200);
        assertThat(status(cast.omar(), "DELETE", "/api/timer", null)).isEqualTo(204);

        JsonNode entry = api.post(cast.omar(), ticket + "/time", Map.of("minutes", 90, "what", "Drum"));
        String place = ticket + "/time/" + entry.get("id").asLong();
        assertThat(status(cast.lars(), "PUT", place, Map.of("minutes", 60))).isEqualTo(200);
        assertThat(api.get(cast.omar(), ticket + "/time").get("minutes").asInt())
                .isEqualTo(85);
        assertThat(status(cast.omar(), "POST", ticket + "/time", Map.of("minutes", 1441)))
                .isEqualTo(400);
        assertThat(status(cast.omar(), "POST", ticket + "/time", Map.of("hours", 1)))
                .isEqualTo(400);
        assertThat(status(cast.omar(), "POST", ticket + "/time", Map.of("minutes", 5, "day", "soon")))
                .isEqualTo(400);
        assertThat(status(cast.omar(), "POST", ticket + "/time", Map.of("minutes", 5, "activity", "sleep")))
                .isEqualTo(400);
        assertThat(status(cast.anna(), "GET", ticket + "/time", null)).isEqualTo(409);
        assertThat(status(cast.sofia(), "DELETE", place, null)).isEqualTo(404);
        assertThat(status(cast.omar(), "DELETE", place, null)).isEqualTo(204);
        assertThat(status(cast.anna(), "GET", "/api/timer", null)).isEqualTo(204);
    }

    private int status(Viewer viewer, String method, String path, Object body) {
        return api.send(viewer, method, path, body).statusCode();
    }

    private List<String> told(Viewer viewer, TicketNumber number) {
        return timeline.of(viewer, number).stream().map(Timeline.Entry::kind).toList();
    }

    /** Of {@link #TODAY}, wherever the cast is. */
    private Instant noon() {
        Instant noon = TODAY.atTime(11, 0).toInstant(java.time.ZoneOffset.UTC);
        clock.standAt(noon);
        return noon;
    }

    private static Work work(int minutes, String what) {
        return new Work(minutes, TODAY, what, null);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private TicketNumber printerBroken() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }
}
