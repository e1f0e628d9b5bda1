package org.gongdan.sla.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.RefusedException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

class EfficiencyTests extends ApplicationTest {

    @Autowired
    private Efficiency efficiency;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Cast cast;

    @Test
    void measuresWhatTheTableNamesFromTheStoryOfTheTicket() {
        TicketNumber number = worked();
        Actor agent = Actor.of(cast.helen(), Channel.DESK);
        Actor anna = Actor.of(cast.anna(), Channel.PORTAL);
        clock.forward(Duration.ofHours(1));
        actions.perform(agent, number, new Pause(Status.PENDING, "Which printer?"), null);
        clock.forward(Duration.ofHours(10));
        actions.perform(agent, number, new Resume("Found it."), null);
        conversation.reply(anna, number, "The one upstairs.", List.of());
        clock.forward(Duration.ofHours(2));
        conversation.reply(agent, number, "Thank you.", List.of());

        assertThat(took(number, "acceptance")).isLessThan(120);
        assertThat(took(number, "reaction")).isBetween(hours(3), hours(3) + 120);
        assertThat(took(number, "work")).isBetween(hours(3), hours(3) + 120);
        assertThat(took(number, "customer-wait")).isBetween(hours(2), hours(2) + 120);
        assertThat(took(number, "whole")).isBetween(hours(13), hours(13) + 120);
        assertThat(efficiency.of(cast.omar(), number))
                .filteredOn(EfficiencyClock::running)
                .extracting(EfficiencyClock::clock)
                .containsExactly("work", "whole");

        clock.forward(Duration.ofHours(1));
        actions.perform(anna, number, new Withdraw("It prints."), null);
        clock.forward(Duration.ofDays(9));
        assertThat(efficiency.of(cast.helen(), number)).noneMatch(EfficiencyClock::running);
        assertThat(took(number, "whole")).isBetween(hours(14), hours(14) + 120);
    }

    @Test
    void speaksToStaffInTheirLanguage() {
        TicketNumber number = worked();
        assertThatThrownBy(() -> efficiency.of(cast.anna(), number)).isInstanceOf(RefusedException.class);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(efficiency.of(cast.helen(), number))
                    .extracting(EfficiencyClock::about)
                    .contains("客户感受到的全程用时。");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private TicketNumber worked() {
        TicketNumber number = tickets.open(
                        Actor.of(cast.anna(), Channel.PORTAL),
                        new NewTicket(
                                Type.INCIDENT,
                                "Printer broken",
                                "Our printer does not print.",
                                Impact.USER,
                                Urgency.NORMAL,
                                null,
                                null,
                                List.of()))
                .number();
        await().until(() -> tickets.find(cast.helen(), number).assignee() != null
                && actions.offered(cast.helen(), number).stream()
                        .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }

    private long took(TicketNumber number, String clock) {
        return efficiency.of(cast.helen(), number).stream()
                .filter(one -> one.clock().equals(clock))
                .findFirst()
                .orElseThrow()
                .seconds();
    }

    private static long hours(int hours) {
        return hours * 3600L;
    }
}
