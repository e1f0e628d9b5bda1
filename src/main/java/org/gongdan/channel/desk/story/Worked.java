package org.gongdan.channel.desk.story;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.channel.page.Moments;
import org.jspecify.annotations.Nullable;

/** Tells what work was written down, and what of it was corrected. */
final class Worked {

    private Worked() {}

    /** The kind of work and what was done; null where neither was said. */
    static @Nullable String told(Details details, Vocabulary vocabulary) {
        Optional<String> activity =
                Optional.ofNullable(details.text("activity")).map(one -> vocabulary.word("activity", one));
        Optional<String> what = Optional.ofNullable(details.text("what"));
        return activity.isPresent() && what.isPresent()
                ? vocabulary.say("timeline.work.told", activity.get(), what.get())
                : activity.or(() -> what).orElse(null);
    }

    /** Each fact that changed, with what it said before and what it says now. */
    static String corrected(Details details, Moments moments, Vocabulary vocabulary) {
        Details before = details.one("before");
        Details now = details.one("now");
        return vocabulary.listed(Stream.of("time", "day", "activity", "what")
                .filter(fact -> !Objects.equals(before.text(fact), now.text(fact)))
                .map(fact -> vocabulary.say(
                        "timeline.corrected",
                        vocabulary.say("timeline.work." + (fact.equals("time") ? "length" : fact)),
                        word(fact, before.text(fact), moments, vocabulary),
                        word(fact, now.text(fact), moments, vocabulary))));
    }

    private static String word(String fact, @Nullable String value, Moments moments, Vocabulary vocabulary) {
        if (value == null) {
            return vocabulary.say("timeline.nothing");
        }
        return switch (fact) {
            case "day" -> moments.day(LocalDate.parse(value));
            case "what" -> value;
            default -> vocabulary.word(fact, value);
        };
    }
}
