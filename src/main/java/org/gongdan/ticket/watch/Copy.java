package org.gongdan.ticket.watch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** A customer beside the requester who reads the conversation and writes in it; without an account by mail only. */
public record Copy(
        long id,
        @JsonIgnore long customerId,
        String name,
        String email,
        @JsonIgnore @Nullable String accountId,
        @JsonIgnore @Nullable String typed,
        String addedByName,
        Instant addedAt) {

    /** Whom a customer added other customers know by what was typed: no name tells them whose address it is. */
    Copy as(Viewer viewer) {
        return typed == null || viewer.isStaff() || viewer.accountId().equals(accountId)
                ? this
                : new Copy(id, customerId, typed, typed, accountId, typed, addedByName, addedAt);
    }

    /** As everybody who sees the ticket may read it. */
    String publicName() {
        return typed == null ? name : typed;
    }
}
