package org.gongdan.ticket.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheringTests {

    private static final long SECOND = Gathering.PAUSE.toNanos();

    private final Gathering gathering = new Gathering(0);

    @Test
    void tellsTheFirstChangeAtOnceAndTheNextASecondLater() {
        gathering.hear("7");
        assertThat(gathering.ripe(1)).contains(new TicketsChanged(Set.of(7L), false));
        gathering.hear("8");
        gathering.hear("9,8");
        assertThat(gathering.ripe(2)).isEmpty();
        assertThat(gathering.ripe(1 + SECOND)).contains(new TicketsChanged(Set.of(8L, 9L), false));
        assertThat(gathering.ripe(1 + 3 * SECOND)).isEmpty();
    }

    @Test
    void callsMoreThanAHundredMany() {
        for (int id = 1; id <= TicketsChanged.MOST; id++) {
            gathering.hear(String.valueOf(id));
        }
        gathering.hear("1");
        assertThat(gathering.ripe(1).orElseThrow().ids()).hasSize(TicketsChanged.MOST);
        for (int id = 1; id <= 50_000; id++) {
            gathering.hear(String.valueOf(id));
        }
        assertThat(gathering.ripe(1 + SECOND)).contains(TicketsChanged.MANY);
    }

    @Test
    void takesForManyWhatItMayHaveMissed() {
        gathering.hear("7");
        gathering.missed();
        gathering.hear("8");
        assertThat(gathering.ripe(1)).contains(TicketsChanged.MANY);
    }
}
