package org.gongdan.channel.desk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.channel.page.Moments;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline.Entry;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What happened is told in the words of the reader. */
class StoryTests extends ApplicationTest {

    @Autowired
    private Story story;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cast cast;

    @Autowired
    private MessageSource messages;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en, first-response, First response",
        "zh-CN, resolution, 解决",
        "en, The board calls every hour, The board calls every hour"
    })
    void tellsWhichMissedTargetRaisedATicketAndRepeatsWhatAPersonGave(String language, String reason, String told) {
        Locale locale = Locale.forLanguageTag(language);
        LocaleContextHolder.setLocale(locale);
        Entry raised = new Entry(1, clock.instant(), null, "", "process", "TicketEscalated", Map.of("reason", reason));

        assertThat(story.tell(ticket(), List.of(raised), new Moments(messages, locale, ZoneOffset.UTC, Instant.now())))
                .extracting(Line::why)
                .containsExactly(told);
    }

    private Ticket ticket() {
        NewTicket request = new NewTicket(
                Type.INCIDENT, "Printer", "It blinks.", Impact.USER, Urgency.NORMAL, null, null, List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request);
    }
}
