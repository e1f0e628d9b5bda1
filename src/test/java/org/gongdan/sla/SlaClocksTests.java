package org.gongdan.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.identity.People;
import org.gongdan.notification.Outbox;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Reopen;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private ClockStore store;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

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
        actions.perform(lead(), ticket.number(), new Withdraw("It hums no more."), null);
    }

    @Test
    void runWhileTheTicketWaitsToBeSorted() {
        Ticket waiting = current();
        assertThat(waiting.priority()).isEqualTo(Priority.LOW);
        assertThat(waiting.team()).isEqualTo("service-desk");
        assertThat(waiting.resolutionDue()).isEqualTo(ticket.createdAt().plus(Duration.ofHours(40)));
        assertThat(clock(Target.FIRST_RESPONSE).state()).isEqualTo(State.RUNNING);
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).alarmAt()));
    }

    @Test
    void countFromTheBeginningWhenPromisedAnew() {
        sort();
        assertThat(clock(Target.FIRST_RESPONSE).dueAt())
                .isEqualTo(ticket.createdAt().plus(Duration.ofHours(1)));
        assertThat(clock(Target.RESOLUTION).dueAt())
                .isEqualTo(ticket.createdAt().plus(Duration.ofHours(8)));
        assertThat(current().resolutionDue()).isEqualTo(clock(Target.RESOLUTION).dueAt());
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).alarmAt()));
    }

    @Test
    void stayMetWhenPromisedAnew() {
        conversation.reply(agent, ticket.number(), "We look into it.", List.of());
        SlaClock met = clock(Target.FIRST_RESPONSE);
        sort();
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(clock(Target.FIRST_RESPONSE)).isEqualTo(met);
        assertThat(clock(Target.RESOLUTION).terms().seconds())
                .isEqualTo(Duration.ofHours(8).toSeconds());
        assertThat(alarm()).isEqualTo(millis(clock(Target.RESOLUTION).alarmAt()));
    }

    @Test
    void stayPausedWhenPromisedAnew() {
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
        sort();
        assertThat(store.of(ticket.id())).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(State.PAUSED);
            assertThat(clock.dueAt()).isNull();
        });
        assertThat(alarm()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));

        actions.perform(agent, ticket.number(), new Resume("Found it."), null);
        assertThat(clock(Target.RESOLUTION).dueAt()).isAfter(ticket.createdAt().plus(Duration.ofHours(8)));
        assertThat(alarm()).isEqualTo(millis(clock(Target.FIRST_RESPONSE).alarmAt()));
    }

    @Test
    void goOnWhereTheTimeOfTheNextNodeIsBehind() {
        clock.forward(Duration.ofHours(1));
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
        clock.forward(Duration.ofMinutes(-30));
        actions.perform(agent, ticket.number(), new Resume("In the cellar."), null);
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Which one?"), null);
        clock.forward(Duration.ofHours(2));
        actions.perform(agent, ticket.number(), new Resume("The left one."), null);
        assertThat(clocks()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.spans())
                    .extracting(SlaSpan::state)
                    .containsExactly(State.RUNNING, State.PAUSED, State.RUNNING, State.PAUSED, State.RUNNING);
            assertThat(one.spans()).extracting(SlaSpan::fromAt).isSorted();
            assertThat(one.dueAt()).isNotNull();
        });
    }

    @Test
    void areRepromisedWhilePaused() {
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
        clock.forward(Duration.ofHours(20));
        sort();
        clock.forward(Duration.ofHours(20));
        actions.perform(agent, ticket.number(), new Resume("Found it."), null);
        SlaClock resolution = clock(Target.RESOLUTION);
        assertThat(resolution.terms().seconds()).isEqualTo(Duration.ofHours(8).toSeconds());
        assertThat(Duration.between(clock.instant(), resolution.dueAt()))
                .isBetween(Duration.ofHours(8).minusMinutes(2), Duration.ofHours(8));
        assertThat(resolution.told()).isZero();
    }

    @Test
    void oweTheNextResponseOnlyAfterTheFirst() {
        Actor anna = Actor.of(cast.anna(), Channel.PORTAL);
        conversation.reply(anna, ticket.number(), "It hums louder.", List.of());
        assertThat(clocks()).extracting(SlaClock::target).doesNotContain(Target.NEXT_RESPONSE);

        conversation.reply(agent, ticket.number(), "We listen.", List.of());
        conversation.reply(anna, ticket.number(), "Do you hear it?", List.of());
        SlaClock owed = clock(Target.NEXT_RESPONSE);
        assertThat(owed.dueAt()).isEqualTo(owed.startedAt().plus(Duration.ofHours(16)));
        assertThat(current().nextDue()).isEqualTo(owed.dueAt());

        clock.forward(Duration.ofHours(1));
        conversation.reply(anna, ticket.number(), "Hello?", List.of());
        assertThat(clock(Target.NEXT_RESPONSE)).isEqualTo(owed);

        conversation.reply(agent, ticket.number(), "Yes.", List.of());
        assertThat(clock(Target.NEXT_RESPONSE).state()).isEqualTo(State.MET);
        assertThat(current().nextDue()).isEqualTo(clock(Target.RESOLUTION).dueAt());

        clock.forward(Duration.ofHours(1));
        conversation.reply(anna, ticket.number(), "And now?", List.of());
        assertThat(clock(Target.NEXT_RESPONSE).startedAt())
                .isAfter(owed.startedAt().plus(Duration.ofMinutes(90)));
        assertThat(clock(Target.NEXT_RESPONSE).spans()).hasSize(1);
    }

    @Test
    void resumeTheTargetWhenTheSolutionIsRejected() {
        sort();
        clock.forward(Duration.ofHours(5));
        solve();
        Instant due = clock(Target.RESOLUTION).dueAt();
        clock.forward(Duration.ofDays(2));
        reject();
        SlaClock again = clock(Target.RESOLUTION);
        assertThat(again.state()).isEqualTo(State.RUNNING);
        assertThat(again.breachedAt()).isNull();
        assertThat(again.dueAt())
                .isBetween(
                        due.plus(Duration.ofDays(2)),
                        due.plus(Duration.ofDays(2).plusMinutes(2)));
        assertThat(alarm()).isEqualTo(millis(earliestAlarm()));
    }

    @Test
    void stopWhenTheTicketIsClosed() {
        actions.perform(agent, ticket.number(), new Withdraw("It hums no more."), null);
        assertThat(clocks()).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(State.STOPPED);
            assertThat(clock.alarmAt()).isNull();
            assertThat(clock.spans()).allMatch(span -> span.toAt() != null);
        });
        waitForAPersonToSortTheTicket();
    }

    @Test
    void warnAtEachLevelOnce() {
        clock.forward(Duration.ofHours(40 * 9 / 10));
        ring();
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(told()).contains("PromiseAtRisk resolution 80"));
        ring();
        clock.forward(Duration.ofHours(5));
        ring();
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(told()).contains("PromiseBroken resolution 100"));
        assertThat(told()).doesNotHaveDuplicates();
        assertThat(clock(Target.RESOLUTION).alarmAt()).isNull();
    }

    @Test
    void putTheTicketAtRiskFromItsFirstWarning() {
        assertThat(current().atRiskAt()).isEqualTo(earliestAlarm());
        assertThat(isListed(TicketSearch.Promise.AT_RISK)).isFalse();
        clock.forward(Duration.between(clock.instant(), earliestAlarm()).plusMinutes(1));
        assertThat(isListed(TicketSearch.Promise.AT_RISK)).isTrue();
        assertThat(isListed(TicketSearch.Promise.OVERDUE)).isFalse();
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
        assertThat(current().atRiskAt()).isNull();
        assertThat(isListed(TicketSearch.Promise.AT_RISK)).isFalse();
    }

    @Test
    void giveTheTicketToWhomTheEscalationPathNames() {
        sort();
        String team = current().team();
        assertThat(current().assignee()).isNotNull();
        clock.forward(Duration.ofMinutes(62));
        ring();
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(told()).contains("PromiseBroken first-response 100"));
        assertThat(current().assignee()).isNull();
        assertThat(current().escalationLevel()).isEqualTo(1);

        clock.forward(Duration.ofMinutes(30));
        ring();
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(told()).contains("PromiseBroken first-response 150"));
        assertThat(current().assignee())
                .isNotNull()
                .isEqualTo(people.findTeam(team).orElseThrow().lead());
    }

    @Test
    void areNotShortenedByAnEscalation() {
        sort("user", "normal");
        Priority decided = current().priority();
        List<Instant> promised = clocks().stream().map(SlaClock::dueAt).toList();
        actions.perform(agent, ticket.number(), new Escalate("The director waits."), null);
        assertThat(current().priority()).isGreaterThan(decided);
        actions.perform(lead(), ticket.number(), new Transfer("business-apps", "It is theirs."), null);
        assertThat(clocks()).extracting(SlaClock::dueAt).isEqualTo(promised);
    }

    @Test
    void areFollowedOneAfterTheOtherWhereSeveralRingAtOnce() {
        sort();
        clock.forward(Duration.ofDays(30));
        ring();
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(told())
                        .containsExactly("PromiseBroken first-response 150", "PromiseBroken resolution 150"));
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(current().escalationLevel()).isEqualTo(2));
    }

    @Test
    void tellTogetherWhatRingsAtOneInstantAndEachOfItOnce() {
        TicketNumber twin = ticket.number();
        waitForAPersonToSortTheTicket();
        clock.forward(Duration.between(clock.instant(), earliestAlarm()).plusMinutes(1));
        ring();
        await().atMost(A_WHILE).untilAsserted(() -> {
            assertThat(told()).containsExactly("PromiseAtRisk first-response 80");
            assertThat(told(twin)).containsExactly("PromiseAtRisk first-response 80");
        });
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(outbox.list(100))
                        .anyMatch(mail -> mail.text().contains(twin + " Something strange")
                                && mail.text().contains(ticket.number() + " Something strange")));
        ring(twin);
        assertThat(told(twin)).hasSize(1);
        actions.perform(lead(), twin, new Withdraw("It hums no more."), null);
    }

    @Test
    void areEachFollowedByTheirOwnTicketThoughToldTogether() {
        TicketNumber twin = ticket.number();
        waitForAPersonToSortTheTicket();
        clock.forward(
                Duration.between(clock.instant(), clock(Target.FIRST_RESPONSE).dueAt())
                        .plusMinutes(1));
        ring();
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(told(twin)).containsExactly("PromiseBroken first-response 100"));
        assertThat(level(ticket.number())).isEqualTo(1);
        assertThat(level(twin)).isZero();
        management.setJobDuedate(timer(twin).getId(), new Date());
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(level(twin)).isEqualTo(1));
        assertThat(told(twin)).hasSize(1);
        actions.perform(lead(), twin, new Withdraw("It hums no more."), null);
    }

    @Test
    void tellTheOthersWhereOneOfThemCannotBeTold() {
        TicketNumber broken = ticket.number();
        waitForAPersonToSortTheTicket();
        jdbc.sql("update sla_clock set due_at = null where ticket_id = ?")
                .param(broken.id())
                .update();
        clock.forward(Duration.between(clock.instant(), earliestAlarm()).plusMinutes(1));
        ring();
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(told()).containsExactly("PromiseAtRisk first-response 80"));
        assertThat(told(broken)).isEmpty();
        actions.perform(lead(), broken, new Withdraw("It hums no more."), null);
    }

    /** Best of three, for the machine may be busy with something else. */
    @Test
    void warnWithinTheSecondWhenNothingElseIsToBeDone() {
        List<Duration> late = new ArrayList<>();
        for (int ring = 0; ring < 3; ring++) {
            Instant due = Instant.now().plusMillis(1_200);
            management.setJobDuedate(timer().getId(), Date.from(due));
            await().atMost(A_WHILE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> alarm().isAfter(due.plusSeconds(5)));
            late.add(Duration.between(due, Instant.now()));
        }
        assertThat(late).anyMatch(one -> one.compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void countByTheCalendarOfTheAgreement() {
        onMondays(() -> {
            sort();
            SlaClock resolution = clock(Target.RESOLUTION);
            assertThat(resolution.spans()).extracting(SlaSpan::calendar).containsExactly("always", Mondays.ID);
            assertThat(resolution.dueAt()).isEqualTo(dueOnAMonday(resolution, 1));
        });
    }

    @Test
    void takeTheCalendarOfAnotherAgreementWhilePaused() {
        actions.perform(agent, ticket.number(), new Pause(Status.ON_HOLD, "The vendor looks at it."), null);
        onMondays(() -> {
            sort();
            assertThat(clock(Target.RESOLUTION).dueAt()).isNull();
            actions.perform(agent, ticket.number(), new Resume("They found it."), null);
            SlaClock resolution = clock(Target.RESOLUTION);
            assertThat(resolution.spans())
                    .extracting(SlaSpan::state)
                    .containsExactly(State.RUNNING, State.PAUSED, State.PAUSED, State.RUNNING);
            assertThat(resolution.dueAt()).isEqualTo(dueOnAMonday(resolution, 3));
        });
    }

    @Test
    void takeTheCalendarOfTheTeamTheTicketIsTransferredTo() {
        sort();
        Mondays.made(calendars, cast.admin());
        calendars.assign(cast.admin(), CalendarUser.TEAM, "business-apps", Mondays.ID);
        try {
            Instant before = clock(Target.RESOLUTION).dueAt();
            actions.perform(lead(), ticket.number(), new Transfer("business-apps", "It is theirs."), null);
            await().atMost(A_WHILE).until(() -> offers("Work on ticket"));
            SlaClock resolution = clock(Target.RESOLUTION);
            assertThat(resolution.spans()).extracting(SlaSpan::calendar).containsExactly("always", Mondays.ID);
            assertThat(resolution.dueAt())
                    .isEqualTo(dueOnAMonday(resolution, 1))
                    .isNotEqualTo(before);
            assertThat(alarm()).isEqualTo(millis(earliestAlarm()));
        } finally {
            calendars.assign(cast.admin(), CalendarUser.TEAM, "business-apps", null);
        }
    }

    @Test
    void areLeftAloneByATransferThatChangesNothing() {
        sort();
        List<SlaClock> before = clocks();
        long asked = decisions("sla-targets");
        actions.perform(lead(), ticket.number(), new Transfer("business-apps", "It is theirs."), null);
        assertThat(clocks()).isEqualTo(before);
        assertThat(decisions("sla-targets")).isEqualTo(asked);
    }

    @Test
    void stopWhenTheTicketIsMerged() {
        TicketNumber twin = ticket.number();
        List<SlaClock> running = clocks();
        waitForAPersonToSortTheTicket();
        actions.perform(agent, twin, new Merge(ticket.number().toString(), "Reported twice."), null);
        assertThat(running).isNotEmpty().allMatch(clock -> clock.state() == State.RUNNING);
        assertThat(store.of(twin.id())).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(State.STOPPED);
            assertThat(clock.alarmAt()).isNull();
        });
        assertThat(clocks()).allMatch(clock -> clock.state() == State.RUNNING);
    }

    @Test
    void resumeTheTargetWhenAClosedTicketIsReopened() {
        sort();
        clock.forward(Duration.ofHours(5));
        solve();
        Instant due = clock(Target.RESOLUTION).dueAt();
        Actor anna = Actor.of(cast.anna(), Channel.PORTAL);
        await().atMost(A_WHILE)
                .until(() -> !actions.offered(anna.person(), ticket.number()).isEmpty());
        complete(anna, "Confirm solution", Map.of("solutionAccepted", true));
        await().atMost(A_WHILE).until(() -> current().isClosed());
        await().atMost(A_WHILE)
                .until(() -> actions.offered(anna.person(), ticket.number()).stream()
                        .anyMatch(offer -> offer.name().equals("TicketReopened")));
        clock.forward(Duration.ofDays(3));
        actions.perform(anna, ticket.number(), new Reopen("It hums again."), null);
        await().atMost(A_WHILE).until(() -> offers("Work on ticket"));
        SlaClock again = clock(Target.RESOLUTION);
        assertThat(again.state()).isEqualTo(State.RUNNING);
        assertThat(again.breachedAt()).isNull();
        assertThat(again.dueAt())
                .isBetween(
                        due.plus(Duration.ofDays(3)),
                        due.plus(Duration.ofDays(3).plusMinutes(2)));
        assertThat(alarm()).isEqualTo(millis(earliestAlarm()));
    }

    @Test
    void areKeptWhenTheInstanceMovesToANewVersionOfTheDiagram() {
        List<SlaClock> before = clocks();
        Instant alarm = alarm();
        String deployment = deployAnotherServiceLevel();
        try {
            migrate();
            assertThat(clocks()).isEqualTo(before);
            assertThat(alarm()).isEqualTo(alarm);

            actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Where does it hum?"), null);
            assertThat(alarm()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
            actions.perform(agent, ticket.number(), new Resume("Found it."), null);
            assertThat(clocks())
                    .allSatisfy(clock ->
                            assertThat(clock.spans()).hasSize(3).element(0).isEqualTo(ended(before, clock)));
            clock.forward(Duration.ofHours(40 * 9 / 10));
            ring();
            await().atMost(A_WHILE).untilAsserted(() -> assertThat(told()).contains("PromiseAtRisk resolution 80"));
            endTheStory();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        waitForAPersonToSortTheTicket();
    }

    /** The first span as it was, but ended when the ticket was paused. */
    private static SlaSpan ended(List<SlaClock> before, SlaClock now) {
        SlaSpan first =
                SlaClock.find(before, now.target()).orElseThrow().spans().get(0);
        return first.endedAt(now.spans().get(0).toAt());
    }

    private String deployAnotherServiceLevel() {
        String known = serviceLevel().getProcessDefinitionId();
        try (InputStream drawing = repository.getProcessModel(known)) {
            String changed = new String(drawing.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"migrated\"");
            return repository
                    .createDeployment()
                    .addString("service-level.bpmn", changed)
                    .deploy()
                    .getId();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void migrate() {
        ProcessInstance instance = serviceLevel();
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("service-level")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(newest).isNotEqualTo(instance.getProcessDefinitionId());
        runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), newest)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance.getId())
                .execute();
        assertThat(serviceLevel().getProcessDefinitionId()).isEqualTo(newest);
    }

    private boolean isListed(TicketSearch.Promise promise) {
        TicketSearch search = TicketSearch.all().withPromise(promise).page(TicketSearch.Sort.CREATED, 200, null);
        return tickets.list(cast.helen(), search).items().stream().anyMatch(listed -> listed.id() == ticket.id());
    }

    private Actor lead() {
        return Actor.of(cast.helen(), Channel.DESK);
    }

    private Instant earliestAlarm() {
        return clocks().stream()
                .map(SlaClock::alarmAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private long decisions(String table) {
        return timeline.of(cast.helen(), ticket.number()).stream()
                .filter(entry -> table.equals(entry.details().get("table")))
                .count();
    }

    private void onMondays(Runnable story) {
        Mondays.made(calendars, cast.admin());
        calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "standard", Mondays.ID);
        try {
            story.run();
        } finally {
            calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "standard", null);
        }
    }

    /** Eight hours, of which the first span took some around the clock, from this span on. */
    private Instant dueOnAMonday(SlaClock clock, int span) {
        SlaSpan first = clock.spans().get(0);
        Duration used = Duration.between(first.fromAt(), first.toAt());
        return calendars
                .calendar(Mondays.ID)
                .time()
                .add(clock.spans().get(span).fromAt(), Duration.ofHours(8).minus(used));
    }

    private void solve() {
        complete(agent, "Work on ticket", Map.of("solution", "Oiled it.", "resolutionCode", "fixed"));
        await().atMost(A_WHILE).until(() -> current().status() == Status.RESOLVED);
    }

    private void reject() {
        Actor anna = Actor.of(cast.anna(), Channel.PORTAL);
        await().atMost(A_WHILE)
                .until(() -> !actions.offered(anna.person(), ticket.number()).isEmpty());
        complete(anna, "Confirm solution", Map.of("solutionAccepted", false));
        await().atMost(A_WHILE).until(() -> current().status() == Status.OPEN);
    }

    private void complete(Actor actor, String name, Map<String, Object> answers) {
        String task = actions.offered(actor.person(), ticket.number()).stream()
                .filter(offer -> offer.name().equals(name))
                .map(Transition::task)
                .findFirst()
                .orElseThrow();
        actions.complete(actor, ticket.number(), task, answers, null);
    }

    /** Lets the one timer ring now, and again while there is more to tell. */
    private void ring() {
        ring(ticket.number());
    }

    private void ring(TicketNumber number) {
        do {
            management.setJobDuedate(timer(number).getId(), new Date());
            await().atMost(A_WHILE)
                    .until(() -> timer(number).getDuedate().toInstant().isAfter(Instant.now()));
        } while (!timer(number).getDuedate().toInstant().isAfter(clock.instant()));
    }

    private int level(TicketNumber number) {
        return tickets.find(cast.helen(), number).escalationLevel();
    }

    private List<String> told() {
        return told(ticket.number());
    }

    private List<String> told(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .filter(entry -> entry.details().containsKey("percent"))
                .map(entry -> entry.kind() + " " + entry.details().get("target") + " "
                        + entry.details().get("percent"))
                .toList();
    }

    private List<SlaClock> clocks() {
        return store.of(ticket.id());
    }

    private void sort() {
        sort("organisation", "critical");
    }

    private void sort(String impact, String urgency) {
        String task = actions.offered(agent.person(), ticket.number()).stream()
                .filter(offer -> offer.name().equals("Triage ticket"))
                .map(Transition::task)
                .findFirst()
                .orElseThrow();
        actions.complete(
                agent, ticket.number(), task, Map.of("category", "access", "impact", impact, "urgency", urgency), null);
        await().atMost(A_WHILE).until(() -> offers("Work on ticket"));
    }

    private boolean offers(String task) {
        return actions.offered(cast.helen(), ticket.number()).stream()
                .anyMatch(offer -> offer.name().equals(task));
    }

    private Ticket current() {
        return tickets.find(cast.helen(), ticket.number());
    }

    private SlaClock clock(Target target) {
        return store.of(ticket.id()).stream()
                .filter(clock -> clock.target() == target)
                .findFirst()
                .orElseThrow();
    }

    /** When the one timer of the ticket rings. */
    private Instant alarm() {
        return timer().getDuedate().toInstant();
    }

    private Job timer() {
        return timer(ticket.number());
    }

    private Job timer(TicketNumber number) {
        return management
                .createJobQuery()
                .processInstanceId(serviceLevel(number).getId())
                .singleResult();
    }

    private ProcessInstance serviceLevel() {
        return serviceLevel(ticket.number());
    }

    private ProcessInstance serviceLevel(TicketNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .processDefinitionKey("service-level")
                .singleResult();
    }

    private static Instant millis(Instant exact) {
        return Instant.ofEpochMilli(exact.toEpochMilli());
    }
}
