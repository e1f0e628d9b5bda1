package org.gongdan.identity.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. A try is counted before the password is looked at, so that many at once do not slip through; the
 * counts stand in the database, so that a second node is no second chance.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInBrake {

    private static final int FREE_PER_PAIR = 5;
    private static final int FREE_PER_NAME = 20;
    private static final int FREE_PER_ADDRESS = 100;

    private final SignInAttempts attempts;
    private final Clock clock;

    SignInBrake(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** False while this name, this address or the pair of both is barred. */
    boolean admits(String name, @Nullable String address) {
        return counts("pair:" + key(name) + "@" + address, FREE_PER_PAIR)
                && counts("name:" + key(name), FREE_PER_NAME)
                && counts("address:" + address, FREE_PER_ADDRESS);
    }

    /** A success forgives the name and the pair, not the address: one good account must not pay for guessing others. */
    void release(String name, @Nullable String address) {
        attempts.forget(List.of("pair:" + key(name) + "@" + address, "name:" + key(name)));
        attempts.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    private boolean counts(String key, int free) {
        return attempts.tryAgain(key, free, clock.instant()).isPresent();
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() <= 64 ? lower : lower.substring(0, 64);
    }
}
