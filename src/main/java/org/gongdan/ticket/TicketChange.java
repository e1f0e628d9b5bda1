package org.gongdan.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Facts that staff may correct by hand; null leaves a fact as it is. A priority set by hand stands until impact or urgency
 * is corrected: then the table decides again.
 */
public record TicketChange(
        @Nullable String subject,
        @Nullable String category,
        @Nullable Instant expectedAt,
        @Nullable Type type,
        @Nullable Impact impact,
        @Nullable Urgency urgency,
        @Nullable Priority priority) {

    Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "subject", subject);
        put(changes, "category", category);
        put(changes, "expectedAt", expectedAt);
        put(changes, "type", type);
        put(changes, "impact", impact);
        put(changes, "urgency", urgency);
        put(changes, "priority", priority);
        return changes;
    }

    /** Whether the tables look at any of the corrected facts. */
    boolean isDecisive() {
        return changesSorting() || Stream.of(impact, urgency, priority).anyMatch(fact -> fact != null);
    }

    /** Whether another team may be the right one now. */
    boolean changesSorting() {
        return category != null || type != null;
    }

    /** Whether the priority is for the table again. */
    boolean isTablesPriority() {
        return priority == null && (impact != null || urgency != null);
    }

    private static void put(Map<String, Object> changes, String field, @Nullable Object value) {
        if (value != null) {
            changes.put(field, value instanceof Wire word ? word.wire() : value);
        }
    }
}
