package org.gongdan.channel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.gongdan.core.InvalidException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates at most one ticket a key and account, however often and from however many connections the call is repeated.
 * A key that comes again with another body is refused.
 */
@Component
@Transactional
public class RepeatableCreation {

    private static final int KEY = 200;

    private final IdempotencyRows rows;
    private final Tickets tickets;
    private final ObjectMapper json;
    private final Clock clock;

    RepeatableCreation(IdempotencyRows rows, Tickets tickets, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for says everything that makes the call another one: the body, and what stands in its address. */
    public Ticket open(Actor actor, @Nullable String key, Object asked, Supplier<Ticket> opening) {
        if (key == null) {
            return opening.get();
        }
        if (key.isBlank() || key.length() > KEY) {
            throw new InvalidException("Idempotency-Key", "api.invalid.idempotency-key", KEY);
        }
        String account = actor.person().accountId();
        rows.lock(account, key);
        String digest = digest(asked);
        return rows.find(account, key)
                .map(earlier -> same(earlier, digest))
                .orElseGet(() -> first(actor, key, digest, opening));
    }

    private Ticket first(Actor actor, String key, String digest, Supplier<Ticket> opening) {
        Ticket ticket = opening.get();
        rows.insert(actor.person().accountId(), key, digest, ticket.number().id(), clock.instant());
        return ticket;
    }

    /** The key is this account's own, so the answer is too: also when the ticket went to a team the account is not in. */
    private Ticket same(IdempotencyRows.Row earlier, String digest) {
        if (!earlier.digest().equals(digest)) {
            throw new KeyReusedException();
        }
        return tickets.recall(new TicketNumber(earlier.ticketId()));
    }

    private String digest(Object asked) {
        try {
            byte[] text = json.writeValueAsString(asked).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The key was used for another request. Answered as 422. */
    static class KeyReusedException extends RuntimeException {}
}
