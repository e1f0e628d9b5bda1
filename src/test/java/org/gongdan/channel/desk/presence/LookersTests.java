package org.gongdan.channel.desk.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Set;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

class LookersTests {

    private static final TicketNumber TICKET = new TicketNumber(100_001);

    private final Lookers lookers = new Lookers();

    @Test
    void knowsWhatNodesSayAndWhatIsNews() {
        assertThat(hear("one", "li.wei", Doing.LOOKING, 0)).containsExactly(TICKET);
        assertThat(hear("one", "li.wei", Doing.LOOKING, 5)).isEmpty();
        assertThat(hear("one", "li.wei", Doing.REPLYING, 6)).containsExactly(TICKET);
        assertThat(lookers.others(TICKET, "omar.haddad"))
                .extracting(Looker::account, Looker::doing)
                .containsExactly(tuple("li.wei", Doing.REPLYING));
        assertThat(lookers.others(TICKET, "li.wei")).isEmpty();
        assertThat(lookers.others(new TicketNumber(2), "omar.haddad")).isEmpty();
    }

    @Test
    void whoeverLeavesIsGoneAndWhoeverIsNotHeardOfToo() {
        hear("one", "li.wei", Doing.LOOKING, 0);
        hear("two", "sofia.rossi", Doing.LOOKING, 0);
        assertThat(hear("one", "li.wei", Doing.LEFT, 1)).containsExactly(TICKET);
        assertThat(hear("one", "li.wei", Doing.LEFT, 1)).isEmpty();
        assertThat(lookers.forget(seconds(17))).isEmpty();
        assertThat(lookers.forget(seconds(18))).containsExactly(TICKET);
        assertThat(lookers.others(TICKET, "omar.haddad")).isEmpty();
    }

    @Test
    void aPersonWithSeveralWindowsIsToldOnceByWhatIsMostTellingAndWhoWritesComesFirst() {
        hear("one", "omar.haddad", Doing.LOOKING, 0);
        hear("two", "sofia.rossi", Doing.NOTING, 0);
        hear("three", "sofia.rossi", Doing.LOOKING, 0);
        assertThat(lookers.others(TICKET, "li.wei"))
                .extracting(Looker::id, Looker::doing)
                .containsExactly(tuple("two", Doing.NOTING), tuple("one", Doing.LOOKING));
        assertThat(lookers.of(TICKET, "sofia.rossi")).extracting(Looker::id).containsExactlyInAnyOrder("two", "three");
        assertThat(lookers.windows(TICKET)).isEqualTo(3);
    }

    @Test
    void whatANewerProgramSaysBesidesIsNobody() {
        assertThat(lookers.hear("one\tof two", 0)).isEmpty();
    }

    private Set<TicketNumber> hear(String id, String account, Doing doing, long seconds) {
        return lookers.hear(new Looker(id, TICKET, account, doing).say(), seconds(seconds));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
