package org.gongdan.channel.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.ticket.Timeline.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the timeline in sentences, and what tables decided with the reason. */
@Component
class Story {

    private static final String DECIDED = "TableDecided";

    /** The whole text of a request is no reason anybody reads. */
    private static final String WHOLE_TEXT = "Text";

    /** The finer points of a promise: they stand in the table. */
    private static final Set<String> UNTOLD = Set.of("warnAt", "pausesIn");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry(DECIDED, "bolt"),
            Map.entry("TicketOpened", "ticket"),
            Map.entry("CustomerReplied", "message"),
            Map.entry("AgentReplied", "send"),
            Map.entry("NoteAdded", "lock"),
            Map.entry("TicketAssigned", "user"),
            Map.entry("TicketTransferred", "arrows-exchange"),
            Map.entry("TicketPaused", "player-pause"),
            Map.entry("ClocksPaused", "player-pause"),
            Map.entry("TicketResumed", "player-play"),
            Map.entry("ClocksResumed", "player-play"),
            Map.entry("EscalationAsked", "trending-up"),
            Map.entry("TicketEscalated", "trending-up"),
            Map.entry("TicketWithdrawn", "ban"),
            Map.entry("SolutionProposed", "circle-check"),
            Map.entry("TicketClosed", "check"),
            Map.entry("PromiseMade", "clock"),
            Map.entry("PromiseKept", "check"),
            Map.entry("PromiseRecounted", "clock"),
            Map.entry("PromiseAtRisk", "alert-triangle"),
            Map.entry("PromiseBroken", "alert-circle"));

    private final Words words;
    private final People people;

    Story(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    /** Newest first. */
    List<Line> tell(List<Entry> entries) {
        Map<String, String> teams = people.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(0, line(entry, teams)));
        return lines;
    }

    private Line line(Entry entry, Map<String, String> teams) {
        boolean decided = entry.kind().equals(DECIDED);
        Map<String, Object> details = entry.details();
        return new Line(
                entry.at(),
                ICONS.getOrDefault(entry.kind(), "circle-dot"),
                entry.kind().equals("PromiseBroken") ? "broken" : "",
                decided ? decision(details, teams) : sentence(entry, teams),
                decided ? reason(details, teams) : text(details.get("reason")),
                entry.actor() == null ? null : entry.actorName(),
                decided ? grounds(details, teams) : Map.of());
    }

    /** "Priority high", from the table's outputs. */
    private String decision(Map<String, Object> details, Map<String, String> teams) {
        return map(details.get("outputs")).entrySet().stream()
                .filter(output -> isTold(output.getKey(), output.getValue()))
                .map(output -> words.say(
                        "timeline.decided",
                        words.sayOr(output.getKey(), "fact." + output.getKey()),
                        word(output.getKey(), output.getValue(), teams)))
                .collect(Collectors.joining(words.say("list.separator")));
    }

    /** "because impact = team and tier = VIP; rule 4 of ticket-priority v3: why the rule exists". */
    private String reason(Map<String, Object> details, Map<String, String> teams) {
        Map<String, Object> inputs = map(details.get("inputs"));
        inputs.remove(WHOLE_TEXT);
        Map<String, String> facts = facts(inputs, teams);
        String because = facts.entrySet().stream()
                .map(fact -> words.say("timeline.fact", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(words.say("list.and")));
        String rule = list(details.get("rules")).stream()
                .map(one -> rule(map(one), details))
                .collect(Collectors.joining(words.say("list.separator")));
        return because.isEmpty() ? rule : words.say("timeline.because", because, rule);
    }

    /** A sure table needs no word, nor does what is usual. */
    private static boolean isTold(String output, Object value) {
        return !UNTOLD.contains(output)
                && !value.equals("usual")
                && !value.equals("same")
                && !(output.equals("sure") && Boolean.TRUE.equals(value));
    }

    private String rule(Map<String, Object> rule, Map<String, Object> table) {
        String annotation = text(rule.get("annotation")) == null ? "" : String.valueOf(rule.get("annotation"));
        return words.say(
                annotation.isEmpty() ? "timeline.rule.bare" : "timeline.rule",
                String.valueOf(rule.get("number")),
                String.valueOf(table.get("table")),
                String.valueOf(table.get("version")),
                annotation);
    }

    private Map<String, String> facts(Map<String, Object> inputs, Map<String, String> teams) {
        Map<String, String> facts = new LinkedHashMap<>();
        inputs.forEach((label, value) -> {
            String name = name(label);
            facts.put(words.sayOr(label, "fact." + name), word(name, value, teams));
        });
        return facts;
    }

    /** What the table looked at, and what the rows that nearly matched would have needed. */
    private Map<String, String> grounds(Map<String, Object> details, Map<String, String> teams) {
        Map<String, String> grounds = facts(map(details.get("inputs")), teams);
        list(details.get("misses")).forEach(one -> {
            Map<String, Object> rule = map(map(one).get("rule"));
            String needs = map(map(one).get("wanted")).entrySet().stream()
                    .map(cell -> cell(cell.getKey(), String.valueOf(cell.getValue()), teams))
                    .collect(Collectors.joining(words.say("list.and")));
            grounds.put(words.say("timeline.near", String.valueOf(rule.get("number"))), needs);
        });
        return grounds;
    }

    /** "Tier = Standard, Gold": the cell of a table with its texts in the reader's words. */
    private String cell(String label, String cell, Map<String, String> teams) {
        String name = name(label);
        String wanted =
                TEXT.matcher(cell).replaceAll(text -> Matcher.quoteReplacement(word(name, text.group(1), teams)));
        return words.say("timeline.fact", words.sayOr(label, "fact." + name), wanted);
    }

    private String sentence(Entry entry, Map<String, String> teams) {
        Map<String, Object> details = entry.details();
        return words.sayOrElse(
                "timeline." + entry.kind(),
                () -> words.say("timeline.other", entry.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ")),
                person(details.get("from"), teams),
                person(details.get("to"), teams),
                detail(details, teams));
    }

    /** The one detail that a kind's sentence shows besides from and to. */
    private String detail(Map<String, Object> details, Map<String, String> teams) {
        for (String name : List.of("target", "status", "priority", "how", "resolutionCode", "category", "type")) {
            if (details.get(name) != null) {
                return word(name, details.get(name), teams);
            }
        }
        return "";
    }

    private String person(@Nullable Object id, Map<String, String> teams) {
        if (id == null) {
            return words.say("ticket.nobody");
        }
        String known = id.toString();
        return teams.containsKey(known)
                ? teams.get(known)
                : people.find(known).map(Account::name).orElse(known);
    }

    private String word(String name, @Nullable Object value, Map<String, String> teams) {
        String text = String.valueOf(value);
        if (name.equals("team")) {
            return teams.getOrDefault(text, text);
        }
        if (text.startsWith("PT")) {
            return words.length(Duration.parse(text));
        }
        String key = name.equals("resolutionCode") ? "resolution" : name;
        return words.sayOr(text, key + "." + text);
    }

    /** A table's column label as the last part of a message key. */
    private static String name(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> some) {
            some.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> some ? some : List.of();
    }

    /** One entry as it is shown; {@code who} is null when the process acted. */
    record Line(
            Instant at,
            String icon,
            String tone,
            String sentence,
            @Nullable String why,
            @Nullable String who,
            Map<String, String> facts) {}
}
