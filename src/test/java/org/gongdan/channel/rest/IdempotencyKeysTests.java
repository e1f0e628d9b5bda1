package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class IdempotencyKeysTests extends ApplicationTest {

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private IdempotencyRows rows;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cast cast;

    @Test
    void areForgottenAfterADayInBoundedBatches() {
        while (keys.forgetOld()) {
            // what other tests left behind
        }
        NewTicket request =
                new NewTicket(Type.QUESTION, "Where", "Where is it?", Impact.USER, Urgency.LOW, null, null, List.of());
        long ticket = tickets.open(Actor.of(cast.anna(), Channel.API), request)
                .number()
                .id();
        for (int hours : new int[] {23, 25, 26, 27}) {
            rows.insert(
                    "anna.keller", "aged-" + hours, "", ticket, clock.instant().minus(Duration.ofHours(hours)));
        }
        assertThat(keys.forgetOld(2)).isTrue();
        assertThat(rows.find("anna.keller", "aged-25")).isPresent();
        assertThat(keys.forgetOld(2)).isFalse();
        assertThat(rows.find("anna.keller", "aged-25")).isEmpty();
        assertThat(rows.find("anna.keller", "aged-23")).isPresent();
    }
}
