package org.gongdan.ticket.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.tag.TagHouse.Counted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** All tags at once: counted, renamed, brought together, retired. */
class TagHouseTests extends ApplicationTest {

    @Autowired
    private TagHouse house;

    @Autowired
    private Tags tags;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cast cast;

    @Test
    void areCountedAndRenamedOnEveryTicket() {
        TicketNumber one = tagged("old-name");
        TicketNumber other = tagged("old-name");

        assertThat(house.counted(cast.admin(), "old-na")).containsExactly(new Counted("old-name", 2, 2, false));
        assertThat(house.rename(cast.admin(), "old-name", "new-name")).isFalse();

        assertThat(tags.of(cast.helen(), one)).containsExactly("new-name");
        assertThat(tags.of(cast.helen(), other)).containsExactly("new-name");
        assertThatThrownBy(() -> house.rename(cast.admin(), "new-name", "Not A Tag"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.rename(cast.helen(), "new-name", "other"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areLostOnNoTicketThatIsTaggedMeanwhile() throws Exception {
        List<TicketNumber> some = Stream.generate(this::tagged).limit(12).toList();
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<?> tagging =
                    desk.submit(() -> some.forEach(number -> tags.change(helen(), number, List.of("hot"), List.of())));
            while (!tagging.isDone()) {
                house.rename(cast.admin(), "hot", "warm");
            }
            tagging.get();
        } finally {
            desk.shutdownNow();
        }
        house.rename(cast.admin(), "hot", "warm");

        assertThat(some)
                .allSatisfy(number -> assertThat(tags.of(cast.helen(), number)).containsExactly("warm"));
    }

    @Test
    void tellOpenListsOfTheirNewName() {
        TicketNumber one = tagged("quiet");
        int before = tickets.find(cast.helen(), one).version();

        house.rename(cast.admin(), "quiet", "silent");

        assertThat(tickets.find(cast.helen(), one).version()).isGreaterThan(before);
    }

    @Test
    void areNotRenamedToWhatIsRetired() {
        TicketNumber one = tagged("modern");
        tagged("antique");
        house.retire(cast.admin(), "antique", true);

        assertThatThrownBy(() -> house.rename(cast.admin(), "modern", "antique"))
                .isInstanceOf(RefusedException.class);

        assertThat(tags.of(cast.helen(), one)).containsExactly("modern");
    }

    @Test
    void becomeOneWhereTheNameIsAnothers() {
        TicketNumber both = tagged("printer", "printers");
        tagged("printers");

        assertThat(house.rename(cast.admin(), "printers", "printer")).isTrue();

        assertThat(tags.of(cast.helen(), both)).containsExactly("printer");
        assertThat(house.counted(cast.admin(), "printer")).containsExactly(new Counted("printer", 2, 2, false));
    }

    @Test
    void thatAreRetiredStayAndArePutOnNoOtherTicket() {
        TicketNumber old = tagged("legacy");
        house.retire(cast.admin(), "legacy", true);

        assertThat(tags.of(cast.helen(), old)).containsExactly("legacy");
        assertThat(tags.used(cast.helen(), "legacy")).isEmpty();
        assertThatThrownBy(() -> tagged("legacy")).isInstanceOf(RefusedException.class);
        house.retire(cast.admin(), "legacy", false);
        assertThat(tags.of(cast.helen(), tagged("legacy"))).containsExactly("legacy");
    }

    private TicketNumber tagged(String... names) {
        TicketNumber number = tickets.open(
                        Actor.of(cast.anna(), Channel.PORTAL),
                        new NewTicket(
                                Type.INCIDENT,
                                "Something",
                                "Nobody knows.",
                                Impact.USER,
                                Urgency.LOW,
                                null,
                                null,
                                List.of()))
                .number();
        tags.change(helen(), number, List.of(names), List.of());
        return number;
    }

    private Actor helen() {
        return Actor.of(cast.helen(), Channel.DESK);
    }
}
