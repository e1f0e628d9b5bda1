package org.gongdan.ticket.side;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever holds a token may read and answer one conversation. 160 random bits, written in letters that survive mail programs which
 * change their case; kept as SHA-256 only.
 */
@Component
class SideTokens {

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{32}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final SideRows rows;
    private final SideProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SideTokens(SideRows rows, SideProperties properties, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    /** Kept at once, whatever becomes of the mail that carries it: one that left before a crash must not hold a dead link. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String make(long conversation) {
        StringBuilder token = new StringBuilder(32);
        random.ints(32, 0, LETTERS.length()).forEach(letter -> token.append(LETTERS.charAt(letter)));
        rows.keep(hash(token.toString()), conversation, clock.instant());
        return token.toString();
    }

    /** Unknown, expired and withdrawn are the same nothing. */
    Optional<SideConversation> holder(String given) {
        String token = given.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] hash = hash(token);
        return rows.token(hash)
                .filter(kept -> MessageDigest.isEqual(kept.hash(), hash))
                .flatMap(kept -> rows.find(kept.conversationId()))
                .filter(conversation -> clock.instant().isBefore(end(conversation)));
    }

    Instant end(SideConversation conversation) {
        return conversation.lastAt().plus(properties.valid());
    }

    int withdraw(long conversation) {
        return rows.forget(conversation);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
