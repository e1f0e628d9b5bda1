package org.gongdan.ticket.watch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer beside the requester who reads the conversation and writes in it; without an account by mail only. */
public record Copy(
        long id,
        @JsonIgnore long customerId,
        String name,
        String email,
        @JsonIgnore @Nullable String accountId,
        String addedByName,
        Instant addedAt) {}
