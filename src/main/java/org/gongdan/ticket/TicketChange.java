package org.gongdan.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that staff may correct by hand; null leaves a fact as it is. */
public record TicketChange(
        @Nullable String subject,
        @Nullable String category,
        @Nullable Instant expectedAt) {

    Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "subject", subject);
        put(changes, "category", category);
        put(changes, "expectedAt", expectedAt);
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, @Nullable Object value) {
        if (value != null) {
            changes.put(field, value);
        }
    }
}
