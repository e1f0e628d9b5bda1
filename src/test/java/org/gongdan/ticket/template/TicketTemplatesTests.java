package org.gongdan.ticket.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Templates are offered to whom they are meant for, in the reader's words, and sort what they begin. */
class TicketTemplatesTests extends ApplicationTest {

    @Autowired
    private TicketTemplates templates;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Cast cast;

    @AfterEach
    void noneIsOffered() {
        templates.all(cast.admin()).forEach(one -> templates.retire(cast.admin(), one.id(), true));
    }

    @Test
    void areOfferedToThoseTheyAreMeantForUntilTheyRetire() {
        long both = templates.keep(cast.admin(), laptop(0, 0, Type.SERVICE_REQUEST, true, true));
        long agents = templates.keep(cast.admin(), laptop(0, 0, Type.TASK, false, true));

        assertThat(offered(cast.anna())).containsExactly(both);
        assertThat(offered(cast.liWei())).contains(both, agents);
        assertThat(templates.offered(cast.anna(), agents)).isEmpty();
        templates.retire(cast.admin(), both, true);
        assertThat(offered(cast.anna())).isEmpty();
    }

    @Test
    void speakTheReadersLanguageOrEnglish() {
        TicketTemplate laptop = templates.find(
                cast.admin(), templates.keep(cast.admin(), laptop(0, 0, Type.SERVICE_REQUEST, true, true)));

        assertThat(laptop.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("新笔记本电脑");
        assertThat(laptop.name(Locale.TRADITIONAL_CHINESE)).isEqualTo("New laptop");
        assertThat(laptop.attributes().values()).containsEntry("service", "hardware");
    }

    @Test
    void areKeptByAdministratorsWhoSawTheLatestVersion() {
        long id = templates.keep(cast.admin(), laptop(0, 0, Type.SERVICE_REQUEST, true, true));
        templates.keep(cast.admin(), laptop(id, 1, Type.SERVICE_REQUEST, true, false));

        assertThatThrownBy(() -> templates.keep(cast.admin(), laptop(id, 1, Type.SERVICE_REQUEST, true, true)))
                .isInstanceOf(OutdatedException.class);
        assertThatThrownBy(() -> templates.keep(cast.helen(), laptop(0, 0, Type.INCIDENT, true, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> templates.keep(cast.admin(), laptop(0, 0, Type.TASK, true, false)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> templates.keep(cast.admin(), laptop(0, 0, Type.SERVICE_REQUEST, false, false)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void sortTheTicketInThePlaceOfTheTable() {
        NewTicket request = new NewTicket(
                Type.INCIDENT, "Something", "Nobody knows.", Impact.USER, Urgency.LOW, null, null, List.of());
        Ticket ticket = tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request.sorted("network"));
        await().until(() -> tickets.find(cast.helen(), ticket.number()).team() != null);

        assertThat(tickets.find(cast.helen(), ticket.number()).category()).isEqualTo("network");
        assertThat(timeline.of(cast.helen(), ticket.number()).toString()).doesNotContain("ticket-classification");
    }

    private List<Long> offered(Viewer viewer) {
        return templates.offered(viewer).stream().map(TicketTemplate::id).toList();
    }

    private static TicketTemplate laptop(long id, int version, Type type, boolean customers, boolean agents) {
        return new TicketTemplate(
                id,
                type,
                Map.of("en", "New laptop", "zh-CN", "新笔记本电脑", "zh-TW", ""),
                Map.of("en", "Laptop"),
                Map.of("en", "Please order a laptop."),
                "hardware",
                Impact.USER,
                Urgency.NORMAL,
                type == Type.SERVICE_REQUEST ? new Attributes(Map.of("service", "hardware")) : Attributes.NONE,
                customers,
                agents,
                false,
                version,
                "",
                Instant.EPOCH);
    }
}
