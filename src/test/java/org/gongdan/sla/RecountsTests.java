package org.gongdan.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Days;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A calendar changes while promises run by it. */
class RecountsTests extends ApplicationTest {

    private static final List<String> DAY = List.of("00:00-24:00");

    private static final CalendarPlan EVERY_DAY = new CalendarPlan(
            "UTC",
            Map.of(
                    "monday",
                    DAY,
                    "tuesday",
                    DAY,
                    "wednesday",
                    DAY,
                    "thursday",
                    DAY,
                    "friday",
                    DAY,
                    "saturday",
                    DAY,
                    "sunday",
                    DAY),
            List.of(),
            List.of(),
            List.of());

    @Autowired
    private Recounts recounts;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Cast cast;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    private Customer home;
    private String calendar;
    private Ticket ticket;

    @BeforeEach
    void promiseByACalendarOfItsOwn() {
        calendar = "recounted-" + System.nanoTime();
        calendars.create(cast.admin(), calendar, "Recounted", EVERY_DAY);
        home = customers.findByAccount("anna.keller").orElseThrow();
        belongsTo(customers.foundOrganisation(calendar, Tier.STANDARD));
        calendars.assign(cast.admin(), CalendarUser.ORGANISATION, String.valueOf(anna().organisationId()), calendar);
        ticket = tickets.open(
                Actor.of(cast.anna(), Channel.PORTAL),
                new NewTicket(
                        Type.INCIDENT,
                        "Printer broken",
                        "Our printer does not print.",
                        Impact.TEAM,
                        Urgency.HIGH,
                        null,
                        null,
                        List.of()));
        await().until(() -> current().resolutionDue() != null);
    }

    @AfterEach
    void giveItBack() {
        belongsTo(Objects.requireNonNull(home.organisationId()));
        actions.perform(Actor.of(cast.anna(), Channel.PORTAL), ticket.number(), new Withdraw("It prints."), null);
    }

    @Test
    void previewsHowManyPromisesMove() {
        assertThat(recounts.preview(cast.admin(), calendar, EVERY_DAY)).isEqualTo(new Recounts.Preview(2, 0, 0, 0));
        assertThat(recounts.preview(cast.admin(), calendar, closedForADay()))
                .isEqualTo(new Recounts.Preview(2, 0, 2, 0));
        assertThat(current().resolutionDue()).isEqualTo(ticket.createdAt().plus(Duration.ofHours(16)));
        assertThatThrownBy(() -> recounts.preview(cast.omar(), calendar, EVERY_DAY))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void previewsHowManyPromisesWouldCountByAnotherCalendar() {
        String other = calendar + "-closed";
        calendars.create(cast.admin(), other, "Closed for a day", closedForADay());
        String own = String.valueOf(anna().organisationId());
        Viewer analyst = people.viewer("zhao.lei");
        assertThat(renewals.preview(analyst, CalendarUser.ORGANISATION, own, other))
                .isEqualTo(new Recounts.Preview(2, 0, 2, 0));
        assertThat(renewals.preview(analyst, CalendarUser.ORGANISATION, own, calendar))
                .as("as it is assigned already")
                .isEqualTo(Recounts.Preview.NONE);
        assertThat(renewals.preview(analyst, CalendarUser.ORGANISATION, own, null))
                .as("everybody's calendar is always open too")
                .isEqualTo(new Recounts.Preview(2, 0, 0, 0));
        assertThat(calendars.uses().own(CalendarUser.ORGANISATION, own)).contains(calendar);
        assertThat(current().resolutionDue()).isEqualTo(ticket.createdAt().plus(Duration.ofHours(16)));
        assertThatThrownBy(() -> renewals.preview(cast.omar(), CalendarUser.ORGANISATION, own, other))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> renewals.preview(analyst, CalendarUser.DEFAULT, "", null))
                .isInstanceOf(RefusedException.class);

        calendars.assign(analyst, CalendarUser.ORGANISATION, own, other);
        await().untilAsserted(() -> assertThat(current().resolutionDue())
                .isEqualTo(ticket.createdAt().plus(Duration.ofHours(16 + 24))));
    }

    @Test
    void countsRunningPromisesByTheNewVersionAndMovesTheirAlarm() {
        calendars.change(cast.admin(), calendar, 1, "Recounted", closedForADay(), "We move.");
        Instant due = ticket.createdAt().plus(Duration.ofHours(16 + 24));
        await().untilAsserted(() -> assertThat(current().resolutionDue()).isEqualTo(due));
        assertThat(timeline.of(cast.helen(), ticket.number()))
                .filteredOn(entry -> entry.kind().equals("PromiseRecounted"))
                .hasSize(2);
        Explanation resolution = explanations.of(cast.anna(), ticket.number()).stream()
                .filter(clock -> clock.target() == Target.RESOLUTION)
                .findFirst()
                .orElseThrow();
        assertThat(resolution.stretches())
                .extracting(Explanation.Stretch::calendarVersion)
                .containsExactly(1, 2);
        assertThat(resolution.dueAt()).isEqualTo(due);
        assertThat(resolution.leftSeconds()).isBetween(16 * 3600L - 120, 16 * 3600L);
    }

    private CalendarPlan closedForADay() {
        LocalDateTime soon = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withNano(0)
                .plusHours(1);
        return EVERY_DAY.with(new Days(List.of(), List.of(), List.of(new Closure(soon, soon.plusDays(1), "Move"))));
    }

    private void belongsTo(long organisation) {
        customers.follow(people.find("anna.keller").orElseThrow(), organisation, home.tier());
    }

    private Customer anna() {
        return customers.findByAccount("anna.keller").orElseThrow();
    }

    private Ticket current() {
        return tickets.find(cast.helen(), ticket.number());
    }
}
