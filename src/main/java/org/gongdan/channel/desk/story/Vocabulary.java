package org.gongdan.channel.desk.story;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;

/** What people, teams, models and values are called in one reader's language. */
final class Vocabulary {

    /** Between the texts of one output. */
    private static final String LIST = ", ";

    /** Details whose words stand under another name. */
    private static final Map<String, String> FAMILIES =
            Map.of("resolutionCode", "resolution", "remedyKind", "resolution", "decided-priority", "priority");

    private final Words words;
    private final People people;
    private final Map<String, String> teams;
    private final Translation models;

    Vocabulary(Words words, People people, Map<String, String> teams, Translation models) {
        this.words = words;
        this.people = people;
        this.teams = teams;
        this.models = models;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The sentence of an event; of a kind that has none its name, taken apart. */
    String sentence(String kind, Object... arguments) {
        return words.sayOrElse(
                "timeline." + kind,
                () -> words.say("timeline.other", kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ")),
                arguments);
    }

    Optional<String> find(String key) {
        return words.find(key);
    }

    /** A text of a diagram or table. */
    String model(Object text) {
        return models.of(String.valueOf(text));
    }

    String listed(Stream<String> some) {
        return some.collect(Collectors.joining(words.say("list.separator")));
    }

    String together(Stream<String> some) {
        return some.collect(Collectors.joining(words.say("list.and")));
    }

    /** Of an account or a team. */
    String person(@Nullable Object id) {
        if (id == null) {
            return words.say("ticket.nobody");
        }
        String known = id.toString();
        return teams.containsKey(known)
                ? teams.get(known)
                : people.find(known).map(Account::name).orElse(known);
    }

    /** Values by the labels of a table's columns. */
    Map<String, String> facts(Map<String, Object> values) {
        Map<String, String> facts = new LinkedHashMap<>();
        values.forEach((label, value) -> facts.put(model(label), word(name(label), value)));
        return facts;
    }

    /** A table's column label as the last part of a message key. */
    static String name(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    String word(String name, @Nullable Object value) {
        if (value == null) {
            return words.say("ticket.unknown-yet");
        }
        if (value instanceof List<?> many) {
            return listed(many.stream().map(one -> word(name, one)));
        }
        if (value instanceof Number number) {
            return number(number);
        }
        String text = String.valueOf(value);
        if (name.equals("tags") || name.equals("macro")) {
            return text;
        }
        if (name.equals("team") || name.equals("partTeam") || name.equals("approver")) {
            return teams.getOrDefault(text, words.sayOr(text, name + "." + text));
        }
        if (text.startsWith("PT")) {
            return words.length(Duration.parse(text));
        }
        return words.sayOrElse(FAMILIES.getOrDefault(name, name) + "." + text, () -> several(name, text));
    }

    /** What a table lists, each in its own word. */
    private String several(String name, String text) {
        return text.contains(LIST) ? listed(Stream.of(text.split(LIST)).map(one -> word(name, one))) : model(text);
    }

    private String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }
}
