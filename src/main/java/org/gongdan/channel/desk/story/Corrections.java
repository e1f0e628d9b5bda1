package org.gongdan.channel.desk.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Told;
import org.gongdan.channel.page.TypeAnswers;
import org.gongdan.channel.page.Words;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what somebody corrected: each fact with what it said before and what it says now. */
@Component
class Corrections {

    private static final String ATTRIBUTES = "attributes";

    /** Facts whose words are not messages of their own. */
    private static final String SUBJECT = "subject";

    private static final String EXPECTED = "expectedAt";

    private final TypeAnswers answers;
    private final Words words;

    Corrections(TypeAnswers answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    /** The details of a correction as the timeline keeps them. */
    String tell(Map<String, Object> details, Ticket ticket, Moments moments) {
        Map<?, ?> changes = map(details.get("changes"));
        Map<?, ?> before = map(details.get("before"));
        Stream<String> facts = changes.keySet().stream()
                .map(String::valueOf)
                .filter(fact -> !fact.equals(ATTRIBUTES))
                .map(fact -> words.say(
                        "timeline.corrected",
                        words.say("ticket." + (fact.equals(EXPECTED) ? "expected" : fact)),
                        word(fact, before.get(fact), moments),
                        word(fact, changes.get(fact), moments)));
        Stream<String> answers = changes.containsKey(ATTRIBUTES)
                ? answers(map(before.get(ATTRIBUTES)), map(changes.get(ATTRIBUTES)), ticket)
                : Stream.of();
        return Stream.concat(facts, answers).collect(Collectors.joining(words.say("list.separator")));
    }

    /** What the ticket's type asks under this key. */
    String label(String key, Ticket ticket) {
        return answers.label(ticket.type(), key);
    }

    private String word(String fact, @Nullable Object value, Moments moments) {
        if (value == null) {
            return words.say("timeline.nothing");
        } else if (fact.equals(EXPECTED)) {
            return moments.exact(Instant.parse(value.toString()));
        }
        return fact.equals(SUBJECT) ? value.toString() : words.sayOr(value.toString(), fact + "." + value);
    }

    private Stream<String> answers(Map<?, ?> before, Map<?, ?> now, Ticket ticket) {
        return now.keySet().stream().map(String::valueOf).map(key -> {
            List<Told> said = told(key, before.get(key), ticket);
            List<Told> says = told(key, now.get(key), ticket);
            String label = Stream.concat(says.stream(), said.stream())
                    .map(Told::label)
                    .findFirst()
                    .orElse(key);
            return words.say("timeline.corrected", label, value(said), value(says));
        });
    }

    private List<Told> told(String key, @Nullable Object answer, Ticket ticket) {
        return answer == null ? List.of() : answers.of(ticket.type(), new Attributes(Map.of(key, answer)));
    }

    private String value(List<Told> told) {
        return told.isEmpty() ? words.say("timeline.nothing") : told.get(0).value();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> some ? some : Map.of();
    }
}
