package org.gongdan.channel.desk.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry as it is shown; {@code who} is null when the process acted. */
public record Line(
        String kind,
        Instant at,
        String icon,
        String tone,
        String sentence,
        @Nullable String why,
        @Nullable String who,
        Map<String, String> facts) {

    Line and(String fact, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Line(kind, at, icon, tone, sentence, why, who, more);
    }
}
