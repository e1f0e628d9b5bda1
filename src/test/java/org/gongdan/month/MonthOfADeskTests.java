package org.gongdan.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Account;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.month.IncidentLog.Entry;
import org.gongdan.sla.Explanations;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A month of a service desk, from the first call to the last silent consent, as a real log tells it. Without
 * {@code -Dgongdan.month=<log>} it is the extract beside this test.
 */
class MonthOfADeskTests extends ApplicationTest {

    private static final Logger LOG = LoggerFactory.getLogger(MonthOfADeskTests.class);
    private static final String EXTRACT = "src/test/resources/month/incident-log.csv";
    private static final Instant FIRST = Instant.parse("2016-02-28T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant LAST = Instant.parse("2017-07-01T00:00:00Z");

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Explanations explanations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngine engine;

    private final OfficeHours hours = new OfficeHours(FIRST, LAST);
    private final Map<String, String> usual = new HashMap<>();
    private Days days;
    private long stuckBefore;

    @BeforeEach
    void goBack() {
        stuckBefore = runtime.createIncidentQuery().count();
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        days = new Days(clock, management, executor, FIRST);
    }

    @AfterEach
    void comeBack() {
        days.close();
    }

    @Test
    void leavesNoTicketStuckNoPromiseWrongAndNoJobOver() throws IOException {
        List<Entry> log = IncidentLog.read(Path.of(System.getProperty("gongdan.month", EXTRACT)));
        ServiceDesk.Play month = desk.play(log, askers(), days, this::checkSome);
        month.plan(
                Instant.parse("2016-03-03T10:17:00Z"),
                () -> change(
                        "month-berlin",
                        berlin(List.of(new Closure(
                                LocalDateTime.parse("2016-03-04T11:00"),
                                LocalDateTime.parse("2016-03-04T16:30"),
                                "Betriebsversammlung")))));
        month.plan(
                Instant.parse("2016-03-09T02:40:00Z"),
                () -> change(
                        "month-shanghai",
                        shanghai(List.of(new WorkingDay(LocalDate.parse("2016-03-12"), "调休", "friday", null)))));
        month.plan(Instant.parse("2016-03-04T12:00:00Z"), () -> month.tickets().forEach(this::check));
        month.plan(Instant.parse("2016-03-28T12:00:00Z"), () -> month.tickets().forEach(this::check));
        month.run();
        days.passTo(LAST.minusSeconds(1));

        for (TicketNumber number : month.tickets()) {
            check(number);
            assertThat(tickets.find(cast.helen(), number).status())
                    .as(number.toString())
                    .isEqualTo(Status.CLOSED);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number.toString())
                            .list())
                    .as(number.toString())
                    .isEmpty();
        }
        assertThat(management.createJobQuery().duedateLowerThan(Date.from(LAST)).list())
                .isEmpty();
        LOG.info("{} tickets, {} entries of the log, {} jobs", month.tickets().size(), log.size(), days.jobs());
    }

    /** Some are looked at each time that something is done to them, the others now and then. */
    private void checkSome(TicketNumber number) {
        if (number.id() % 4 == 0) {
            check(number);
        }
    }

    /** Nothing is stuck, every promise stands as the slow reckoning says, and one alarm waits for what comes next. */
    private void check(TicketNumber number) {
        Viewer helen = cast.helen();
        Ticket ticket = tickets.find(helen, number);
        String calendar = usual.get(ticket.requesterEmail());
        List<Timeline.Entry> story = timeline.of(helen, number);
        RetoldStory retold = new RetoldStory(hours, calendar, story, days.now());
        assertThat(retold.contradictions(ticket, explanations.of(helen, number)))
                .as(() -> number + " at " + days.now() + ": " + told(story))
                .isEmpty();
        assertThat(runtime.createIncidentQuery().count()).as("stuck steps").isEqualTo(stuckBefore);
        assertThat(alarms(number))
                .as("alarms of %s at %s", number, days.now())
                .isEqualTo(
                        ticket.isClosed()
                                ? List.of()
                                : List.of(
                                        Optional.ofNullable(retold.nextAlarm()).orElse(NEVER)));
    }

    private static String told(List<Timeline.Entry> story) {
        return story.stream()
                .map(entry -> "\n" + entry.at() + " " + entry.kind() + " " + entry.details())
                .collect(Collectors.joining());
    }

    private List<Instant> alarms(TicketNumber number) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .processDefinitionKey("service-level")
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private void change(String id, CalendarPlan plan) {
        calendars.change(people.viewer("zhao.lei"), id, 1, id, plan, "Announced today.");
        hours.know(id, days.now(), plan);
    }

    /** Eight who ask, of four organisations with a calendar each. */
    private List<String> askers() {
        organisation("Ostwind", Tier.STANDARD, "month-berlin", berlin(List.of()));
        organisation("天河", Tier.GOLD, "month-shanghai", shanghai(List.of()));
        organisation("Prairie", Tier.STANDARD, "month-chicago", nights());
        organisation("Immer", Tier.VIP, "always", calendars.calendar("always").plan());
        return usual.keySet().stream()
                .map(email -> email.substring(0, email.indexOf('@')))
                .sorted()
                .toList();
    }

    private void organisation(String name, Tier tier, String calendar, CalendarPlan plan) {
        long organisation = customers.foundOrganisation(name, tier);
        if (calendars.all().stream().noneMatch(known -> known.id().equals(calendar))) {
            calendars.create(people.viewer("zhao.lei"), calendar, calendar, plan);
        }
        calendars.assign(people.viewer("zhao.lei"), CalendarUser.ORGANISATION, Long.toString(organisation), calendar);
        hours.know(calendar, FIRST, plan);
        Locale language = name.equals("天河") ? Locale.CHINA : Locale.ENGLISH;
        IntStream.of(1, 2).forEach(which -> {
            String id = calendar + "-" + which;
            Account account = people.register(new NewAccount(
                    id, id, id + "@month.example", Set.of(Role.CUSTOMER), language, ZoneId.of(plan.zone())));
            customers.enlist(account, organisation, which == 1 ? null : Tier.VIP);
            usual.put(account.email(), calendar);
        });
    }

    /** Good Friday and Easter Monday are free; on the Sunday between the clock skips an hour. */
    private static CalendarPlan berlin(List<Closure> closures) {
        return new CalendarPlan(
                "Europe/Berlin",
                week("09:00-17:30"),
                List.of(
                        new Holiday(LocalDate.parse("2016-03-25"), "Karfreitag"),
                        new Holiday(LocalDate.parse("2016-03-28"), "Ostermontag")),
                List.of(),
                closures);
    }

    private static CalendarPlan shanghai(List<WorkingDay> workingDays) {
        return new CalendarPlan(
                "Asia/Shanghai",
                week("09:00-12:00", "13:00-18:00"),
                List.of(new Holiday(LocalDate.parse("2016-04-04"), "清明节")),
                workingDays,
                List.of());
    }

    /** Every night, also that in which the clock skips an hour. */
    private static CalendarPlan nights() {
        Map<String, List<String>> week = new LinkedHashMap<>();
        Stream.of(DayOfWeek.values())
                .forEach(day -> week.put(day.name().toLowerCase(Locale.ROOT), List.of("00:00-06:15", "21:45-24:00")));
        return new CalendarPlan("America/Chicago", week, List.of(), List.of(), List.of());
    }

    private static Map<String, List<String>> week(String... intervals) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .forEach(day -> week.put(day, List.of(intervals)));
        return week;
    }
}
