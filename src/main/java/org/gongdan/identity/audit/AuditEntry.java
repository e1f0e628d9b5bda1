package org.gongdan.identity.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One deed: {@code what} is a kebab-case word, {@code subject} what it was done to. */
public record AuditEntry(
        long id,
        Instant at,
        String who,
        String what,
        @Nullable String subject,
        @Nullable String address) {}
