package org.gongdan.identity.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a token: everything but the token itself. */
public record AccessToken(
        long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
