package org.gongdan.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens {@code gd_…}: 256 random bits, kept as their SHA-256 only, valid for a year at most. */
@Component
@Transactional
public class AccessTokens {

    private static final String PREFIX = "gd_";
    private static final Duration LONGEST = Duration.ofDays(366);

    private final TokenRows rows;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(TokenRows rows, People people, Audit audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    public NewToken create(Viewer owner, String name, Duration validity) {
        if (name.isBlank() || name.length() > 100) {
            throw new InvalidException("name", "identity.token-name");
        }
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new InvalidException("validity", "identity.token-validity");
        }
        Instant now = clock.instant();
        String secret = secret();
        long id = rows.insert(owner.accountId(), name, hash(secret), now, now.plus(validity));
        audit.record(owner.accountId(), "token-created", name);
        return new NewToken(id, secret, now.plus(validity));
    }

    /**
     * The person in whose name this token speaks; empty if it is unknown, expired, or the person may no longer sign in.
     * Its use is noted once a minute at most, so that a busy program does not write a row per call.
     */
    public Optional<Viewer> holder(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = hash(secret);
        return rows.holder(hash, clock.instant()).flatMap(holder -> {
            Optional<Viewer> viewer = people.findViewer(holder.accountId());
            if (viewer.isPresent() && !holder.noted()) {
                rows.touch(hash, clock.instant());
            }
            return viewer;
        });
    }

    @Transactional(readOnly = true)
    public List<AccessToken> of(Viewer owner) {
        return rows.of(owner.accountId());
    }

    public void revoke(Viewer owner, long id) {
        if (rows.delete(owner.accountId(), id) == 0) {
            throw new NotFoundException("identity.token-unknown", id);
        }
        audit.record(owner.accountId(), "token-revoked", Long.toString(id));
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
