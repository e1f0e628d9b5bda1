package org.gongdan.ticket;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Facts that staff may correct by hand; null leaves a fact as it is. A priority set by hand stands until impact or urgency
 * is corrected: then the table decides again. Of the attributes those that are named are corrected, null takes an answer
 * away, and all others stay: whoever knows some of a form's questions cannot wipe out the rest.
 */
public record TicketChange(
        @Nullable String subject,
        @Nullable String category,
        @Nullable Instant expectedAt,
        @Nullable Type type,
        @Nullable Impact impact,
        @Nullable Urgency urgency,
        @Nullable Priority priority,
        Map<String, @Nullable Object> attributes) {

    private static final String ATTRIBUTES = "attributes";

    public TicketChange {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Of the facts that every ticket has. */
    public TicketChange(
            @Nullable String subject,
            @Nullable String category,
            @Nullable Instant expectedAt,
            @Nullable Type type,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable Priority priority) {
        this(subject, category, expectedAt, type, impact, urgency, priority, Map.of());
    }

    /** Without the attributes that say what the ticket says already. */
    TicketChange against(Ticket ticket) {
        return new TicketChange(
                subject,
                category,
                expectedAt,
                type,
                impact,
                urgency,
                priority,
                ticket.attributes().differing(attributes));
    }

    public boolean isEmpty() {
        return changes().isEmpty();
    }

    /** The changes, or what was there before them, with the answers as {@code told} has them. */
    static Map<String, Object> told(Map<String, Object> facts, UnaryOperator<Map<String, @Nullable Object>> told) {
        Map<String, Object> retold = new LinkedHashMap<>(facts);
        if (facts.get(ATTRIBUTES) instanceof Map<?, ?> answers) {
            Map<String, @Nullable Object> some = new LinkedHashMap<>();
            answers.forEach((key, answer) -> some.put(String.valueOf(key), answer));
            retold.put(ATTRIBUTES, told.apply(some));
        }
        return retold;
    }

    /** By the names of the facts; the attributes by their keys below one name. */
    Map<String, Object> changes() {
        Map<String, Object> changes = facts(subject, category, expectedAt, type, impact, urgency, priority);
        if (!attributes.isEmpty()) {
            changes.put(ATTRIBUTES, attributes);
        }
        return changes;
    }

    /** What the ticket says of the same facts; what it does not know is not there. */
    Map<String, Object> before(Ticket ticket) {
        Map<String, Object> before = facts(
                ticket.subject(),
                ticket.category(),
                ticket.expectedAt(),
                ticket.type(),
                ticket.impact(),
                ticket.urgency(),
                ticket.priority());
        before.keySet().retainAll(changes().keySet());
        if (!attributes.isEmpty()) {
            Map<String, Object> answers =
                    new LinkedHashMap<>(ticket.attributes().values());
            answers.keySet().retainAll(attributes.keySet());
            before.put(ATTRIBUTES, answers);
        }
        return before;
    }

    /** Whether the tables look at any of the corrected facts. */
    boolean isDecisive() {
        return changesSorting()
                || !attributes.isEmpty()
                || Stream.of(impact, urgency, priority).anyMatch(fact -> fact != null);
    }

    /** Whether another team may be the right one now. */
    boolean changesSorting() {
        return category != null || type != null;
    }

    /** Whether the priority is for the table again. */
    boolean isTablesPriority() {
        return priority == null && (impact != null || urgency != null);
    }

    private static Map<String, Object> facts(
            @Nullable String subject,
            @Nullable String category,
            @Nullable Instant expectedAt,
            @Nullable Type type,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable Priority priority) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "subject", subject);
        put(facts, "category", category);
        put(facts, "expectedAt", expectedAt);
        put(facts, "type", type);
        put(facts, "impact", impact);
        put(facts, "urgency", urgency);
        put(facts, "priority", priority);
        return facts;
    }

    private static void put(Map<String, Object> facts, String field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value instanceof Wire word ? word.wire() : value);
        }
    }
}
