package org.gongdan.sla.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.sla.Target;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is promised to whom, as the page tells it. */
class AgreementsTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Customers customers;

    @Autowired
    private Tickets tickets;

    @Test
    void theTablePromisesSomethingForEachTypeTierAndPriority() {
        for (Type type : Type.values()) {
            assertThat(agreements.of(cast.helen(), type))
                    .hasSize(Tier.values().length)
                    .allSatisfy(agreement -> assertThat(agreement.lines())
                            .hasSize(Priority.values().length)
                            .allSatisfy(line -> {
                                assertThat(line.promised())
                                        .as(type + " " + line)
                                        .isNotNull();
                                assertThat(line.promised().rules()).hasSize(1);
                            }));
        }
    }

    @Test
    void whatIsTriedIsWhatATicketIsPromised() {
        TicketNumber number = tickets.open(
                        Actor.of(cast.anna(), Channel.PORTAL),
                        new NewTicket(
                                Type.INCIDENT,
                                "Printer broken",
                                "Our printer does not print.",
                                Impact.TEAM,
                                Urgency.HIGH,
                                null,
                                null,
                                List.of()))
                .number();
        await().until(() -> tickets.find(cast.helen(), number).resolutionDue() != null);
        var ticket = tickets.find(cast.helen(), number);
        Promised promised = agreements
                .tried(
                        cast.helen(),
                        new Trial(
                                Type.INCIDENT,
                                ticket.decidedPriority(),
                                Tier.STANDARD,
                                ticket.organisationId(),
                                ticket.team(),
                                ticket.createdAt()))
                .orElseThrow();
        assertThat(Agreements.due(promised, Target.RESOLUTION, ticket.createdAt()))
                .isEqualTo(ticket.resolutionDue());
        assertThat(agreements.of(cast.helen(), Type.INCIDENT))
                .flatMap(Agreement::kept)
                .anySatisfy(kept ->
                        assertThat(kept.open() + kept.kept() + kept.broken()).isPositive());
    }

    @Test
    void anOrganisationIsServedByItsOwnTier() {
        var firm = customers.makeOrganisation("Agreements Ltd", Tier.VIP);
        Trial trial = new Trial(
                Type.INCIDENT, Priority.HIGH, Tier.STANDARD, firm.id(), null, Instant.parse("2026-11-20T10:00:00Z"));
        Duration its =
                agreements.tried(cast.lars(), trial).orElseThrow().times().get(Target.RESOLUTION);
        Trial without = new Trial(Type.INCIDENT, Priority.HIGH, Tier.VIP, null, null, trial.at());
        assertThat(its)
                .isEqualTo(agreements
                        .tried(cast.lars(), without)
                        .orElseThrow()
                        .times()
                        .get(Target.RESOLUTION));
        assertThat(agreements.of(cast.lars(), Type.INCIDENT).get(0))
                .satisfies(
                        vip -> assertThat(vip.parties().size() + vip.others()).isPositive());
    }

    @Test
    void agentsAndCustomersDoNotReadAgreements() {
        assertThatThrownBy(() -> agreements.of(cast.omar(), Type.INCIDENT)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreements.file(cast.anna())).isInstanceOf(AccessDeniedException.class);
        assertThat(new String(agreements.file(people.viewer("zhao.lei")), StandardCharsets.UTF_8))
                .contains("decision id=\"sla-targets\"");
        assertThat(Arrays.asList(
                        new Kept(Tier.VIP, Target.RESOLUTION, 999, 1, 0),
                        new Kept(Tier.VIP, Target.RESOLUTION, 0, 0, 3)))
                .extracting(Kept::percent)
                .containsExactly(99L, 100L);
    }
}
