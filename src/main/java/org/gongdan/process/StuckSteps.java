package org.gongdan.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed as often as they may and wait for a person: the engine's "incidents". */
@Component
@Transactional(readOnly = true)
public class StuckSteps {

    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ?");

    private final EngineReader reader;
    private final Positions positions;

    StuckSteps(EngineReader reader, Positions positions) {
        this.reader = reader;
        this.positions = positions;
    }

    /** The newest first, at most so many; diagram and step in the words of who asks. */
    public List<StuckStep> newest(int most) {
        Map<String, Map<String, String>> names = new HashMap<>();
        return reader.stuck(most).stream()
                .map(stuck -> step(stuck, names.computeIfAbsent(stuck.definition(), positions::names)))
                .toList();
    }

    private static StuckStep step(EngineReader.Stuck stuck, Map<String, String> names) {
        return new StuckStep(
                stuck.instance(),
                stuck.ticket(),
                names.getOrDefault(stuck.diagram(), stuck.diagram()),
                stuck.activity() == null ? null : names.getOrDefault(stuck.activity(), stuck.activity()),
                stuck.since(),
                sentence(stuck.sentence()));
    }

    /** What is left of a failure's message without the names of Java classes, and without what follows its first line. */
    static @Nullable String sentence(@Nullable String message) {
        return message == null
                ? null
                : message.lines()
                        .findFirst()
                        .map(line -> CLASS.matcher(line).replaceAll(""))
                        .orElse(null);
    }

    /** {@code ticket} is a business key, null for the house's own chores; {@code sentence} is what the failure said. */
    public record StuckStep(
            String instance,
            @Nullable String ticket,
            String diagram,
            @Nullable String step,
            Instant since,
            @Nullable String sentence) {}
}
