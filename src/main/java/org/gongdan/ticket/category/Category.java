package org.gongdan.ticket.category;

import java.util.Locale;
import java.util.Set;
import org.gongdan.ticket.Type;

/** What tickets are sorted into. Offered for its types, or for all where it names none; an inactive one is not offered. */
public record Category(
        String key, String english, String simplified, String traditional, Set<Type> types, boolean active) {

    public Category {
        types = Set.copyOf(types);
    }

    /** In English where nobody said it in that language. */
    public String name(Locale language) {
        String own = language.equals(Locale.SIMPLIFIED_CHINESE)
                ? simplified
                : language.equals(Locale.TRADITIONAL_CHINESE) ? traditional : english;
        return own.isEmpty() ? english : own;
    }

    public boolean isFor(Type type) {
        return types.isEmpty() || types.contains(type);
    }

    /** A category as people choose it. */
    public record Choice(String key, String name) {}

    /** A key that tickets have and nobody named. */
    public record Unnamed(String key, long tickets) {}
}
