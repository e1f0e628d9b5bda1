package org.gongdan.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is served by another agreement or calendar while their tickets are open. */
class RenewalsTests extends ApplicationTest {

    @Autowired
    private ClockStore store;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Cast cast;

    private Ticket ticket;

    @BeforeEach
    void promise() {
        Mondays.made(calendars, cast.admin());
        ticket = tickets.open(
                Actor.of(cast.anna(), Channel.PORTAL),
                new NewTicket(
                        Type.INCIDENT,
                        "Printer broken",
                        "Our printer does not print.",
                        Impact.USER,
                        Urgency.NORMAL,
                        null,
                        null,
                        List.of()));
        await().until(() -> actions.offered(cast.helen(), ticket.number()).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
    }

    @AfterEach
    void endTheStory() {
        actions.perform(Actor.of(cast.anna(), Channel.PORTAL), ticket.number(), new Withdraw("It prints."), null);
    }

    @Test
    void countByTheCalendarThatIsAssignedWhileTheyRun() {
        Instant before = resolution().dueAt();
        for (CalendarUser kind : List.of(CalendarUser.ORGANISATION, CalendarUser.TEAM, CalendarUser.AGREEMENT)) {
            calendars.assign(cast.admin(), kind, subject(kind), Mondays.ID);
            try {
                await().untilAsserted(() ->
                        assertThat(calendarOfNow()).as(kind.wire()).isEqualTo(Mondays.ID));
                assertThat(current().resolutionDue())
                        .isEqualTo(resolution().dueAt())
                        .isAfter(before);
            } finally {
                calendars.assign(cast.admin(), kind, subject(kind), null);
            }
            await().untilAsserted(
                            () -> assertThat(resolution().terms().calendar()).isEqualTo("always"));
        }
        assertThat(resolution().dueAt()).isBetween(before, before.plus(Duration.ofMinutes(5)));
    }

    @Test
    void promiseByTheAgreementThatAnOrganisationChangesToWhilePaused() {
        Actor agent = Actor.of(cast.helen(), Channel.DESK);
        actions.perform(agent, ticket.number(), new Pause(Status.PENDING, "Which printer?"), null);
        long standard = resolution().terms().seconds();
        Organisation before = customers.organisation(organisation());
        serveAsTheOrganisation();
        serve(before, Tier.VIP);
        try {
            await().untilAsserted(
                            () -> assertThat(resolution().terms().seconds()).isLessThan(standard));
            assertThat(resolution().state()).isEqualTo(State.PAUSED);
            assertThat(current().resolutionDue()).isNull();
            actions.perform(agent, ticket.number(), new Resume("The one upstairs."), null);
            assertThat(Duration.between(clock.instant(), resolution().dueAt()))
                    .isBetween(
                            Duration.ofSeconds(resolution().terms().seconds()).minusMinutes(2),
                            Duration.ofSeconds(resolution().terms().seconds()));
        } finally {
            serve(before, before.tier());
            serveAnna(Tier.STANDARD);
        }
        await().untilAsserted(() -> assertThat(resolution().terms().seconds()).isEqualTo(standard));
    }

    private void serve(Organisation organisation, Tier tier) {
        customers.changeOrganisation(organisation.id(), organisation.name(), tier, null);
    }

    private void serveAsTheOrganisation() {
        serveAnna(null);
    }

    private void serveAnna(Tier own) {
        customers.follow(people.find("anna.keller").orElseThrow(), organisation(), own);
    }

    private String subject(CalendarUser kind) {
        return switch (kind) {
            case AGREEMENT -> "standard";
            case ORGANISATION -> String.valueOf(organisation());
            case TEAM -> String.valueOf(current().team());
            case DEFAULT -> "";
        };
    }

    private long organisation() {
        Long organisation = current().organisationId();
        assertThat(organisation).isNotNull();
        return organisation;
    }

    private Ticket current() {
        return tickets.find(cast.helen(), ticket.number());
    }

    private String calendarOfNow() {
        List<SlaSpan> spans = resolution().spans();
        return spans.get(spans.size() - 1).calendar();
    }

    private SlaClock resolution() {
        return SlaClock.find(store.of(ticket.id()), Target.RESOLUTION).orElseThrow();
    }
}
