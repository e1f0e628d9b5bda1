package org.gongdan.channel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongdan.bulk.BulkChange;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.core.InvalidException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates at most one ticket, or begins at most one bulk change, a key and account, however often and from however many connections the call is repeated.
 * A key that comes again with another body is refused.
 */
@Component
@Transactional
public class RepeatableCreation {

    private static final int KEY = 200;

    private final IdempotencyRows rows;
    private final Tickets tickets;
    private final BulkChanges bulks;
    private final ObjectMapper json;
    private final Clock clock;

    RepeatableCreation(IdempotencyRows rows, Tickets tickets, BulkChanges bulks, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.bulks = bulks;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for says everything that makes the call another one: the body, and what stands in its address. */
    public Ticket open(Actor actor, @Nullable String key, Object asked, Supplier<Ticket> opening) {
        return once(
                actor,
                key,
                asked,
                opening,
                (digest, ticket) -> rows.insert(
                        account(actor),
                        String.valueOf(key),
                        digest,
                        ticket.number().id(),
                        clock.instant()),
                // The key is this account's own, so the answer is too: also when the ticket went to a team it is not
                // in.
                earlier -> earlier.ticketId() == null
                        ? null
                        : tickets.recall(actor.person(), new TicketNumber(earlier.ticketId())));
    }

    /** The same for a bulk change. */
    BulkChange begin(Actor actor, @Nullable String key, Object asked, Supplier<BulkChange> beginning) {
        return once(
                actor,
                key,
                asked,
                beginning,
                (digest, bulk) ->
                        rows.insertBulk(account(actor), String.valueOf(key), digest, bulk.id(), clock.instant()),
                earlier -> earlier.bulkId() == null ? null : bulks.find(actor.person(), earlier.bulkId()));
    }

    private <T> T once(
            Actor actor,
            @Nullable String key,
            Object asked,
            Supplier<T> making,
            BiConsumer<String, T> remember,
            Function<IdempotencyRows.Row, @Nullable T> recall) {
        if (key == null) {
            return making.get();
        }
        if (key.isBlank() || key.length() > KEY) {
            throw new InvalidException("Idempotency-Key", "api.invalid.idempotency-key", KEY);
        }
        rows.lock(account(actor), key);
        String digest = digest(asked);
        Optional<IdempotencyRows.Row> earlier = rows.find(account(actor), key);
        if (earlier.isPresent()) {
            @Nullable T made = earlier.get().digest().equals(digest) ? recall.apply(earlier.get()) : null;
            if (made == null) {
                throw new KeyReusedException();
            }
            return made;
        }
        T made = making.get();
        remember.accept(digest, made);
        return made;
    }

    private static String account(Actor actor) {
        return actor.person().accountId();
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
