package org.gongdan.ticket.template;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** What a new ticket begins with; names, subjects and texts by language tag. Offered to customers, to agents, or to both. */
public record TicketTemplate(
        long id,
        Type type,
        Map<String, String> names,
        Map<String, String> subjects,
        Map<String, String> texts,
        @Nullable String category,
        Impact impact,
        Urgency urgency,
        Attributes attributes,
        boolean customers,
        boolean agents,
        boolean retired,
        int version,
        String changedBy,
        Instant changedAt) {

    public String name(Locale language) {
        return in(names, language);
    }

    public String subject(Locale language) {
        return in(subjects, language);
    }

    public String text(Locale language) {
        return in(texts, language);
    }

    /** English where nobody said it in the reader's language. */
    private static String in(Map<String, String> said, Locale language) {
        String own = said.getOrDefault(language.toLanguageTag(), "");
        return own.isEmpty() ? said.getOrDefault("en", "") : own;
    }
}
