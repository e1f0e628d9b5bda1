package org.gongdan.channel.desk;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.desk.facts.Corrections;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Timeline.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the timeline in sentences, and what tables decided with the reason. */
@Component
public class Story {

    private static final String DECIDED = "TableDecided";

    /** A table's word too, yet asked by a person. */
    private static final String CALCULATED = "CalculationUsed";

    private static final String CORRECTED = "TicketChanged";

    private static final String ESCALATED = "TicketEscalated";

    /** The whole text of a request is no reason anybody reads. */
    private static final String WHOLE_TEXT = "Text";

    /** The finer points of a promise: they stand in the table. */
    private static final Set<String> UNTOLD = Set.of("wait", "warnAt", "pausesIn");

    /** What a kind's sentence shows besides from and to: the first of these that it has. */
    private static final List<String> DETAILS = List.of(
            "bulk",
            "tags",
            "count",
            "into",
            "merged",
            "target",
            "status",
            "priority",
            "how",
            "outcome",
            "relation",
            "children",
            "resolutionCode",
            "remedyKind",
            "callBackResult",
            "approver",
            "cause",
            "problem",
            "category",
            "type");

    /** Details whose words stand under another name. */
    private static final Map<String, String> WORDS =
            Map.of("resolutionCode", "resolution", "remedyKind", "resolution", "decided-priority", "priority");

    /** The table that says who is told of an event. */
    private static final String RECIPIENTS = "notification-recipients";

    /** Between the texts of one output. */
    private static final String LIST = ", ";

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry(DECIDED, "bolt"),
            Map.entry(CALCULATED, "calculator"),
            Map.entry("TicketOpened", "ticket"),
            Map.entry("CustomerReplied", "message"),
            Map.entry("AgentReplied", "send"),
            Map.entry("NoteAdded", "lock"),
            Map.entry("TicketAssigned", "user"),
            Map.entry("TicketTransferred", "arrows-exchange"),
            Map.entry("TicketHandedOver", "arrows-exchange"),
            Map.entry("TicketPaused", "player-pause"),
            Map.entry("ClocksPaused", "player-pause"),
            Map.entry("TicketResumed", "player-play"),
            Map.entry("ClocksResumed", "player-play"),
            Map.entry("EscalationAsked", "trending-up"),
            Map.entry("TicketEscalated", "trending-up"),
            Map.entry("TicketUrged", "hourglass"),
            Map.entry("ChangedInBulk", "list-check"),
            Map.entry("TicketTagged", "tag"),
            Map.entry("TicketUntagged", "tag"),
            Map.entry("UndoneInBulk", "arrow-back-up"),
            Map.entry("TicketMerged", "ticket"),
            Map.entry("TicketAbsorbed", "ticket"),
            Map.entry("TicketWithdrawn", "ban"),
            Map.entry("TypeChanged", "sitemap"),
            Map.entry("SolutionProposed", "circle-check"),
            Map.entry("TicketClosed", "check"),
            Map.entry("ItemTicked", "check"),
            Map.entry("ItemAdded", "plus"),
            Map.entry("StepItemTicked", "check"),
            Map.entry("ReplyHeld", "hourglass"),
            Map.entry("ReplyApproved", "circle-check"),
            Map.entry("ReplyReturned", "arrow-left"),
            Map.entry("TaskOverdue", "alert-triangle"),
            Map.entry("TicketLinked", "link"),
            Map.entry("MessageSplitOff", "arrows-split-2"),
            Map.entry("OpenedFromMessage", "arrows-split-2"),
            Map.entry("WatcherAdded", "eye"),
            Map.entry("WatcherRemoved", "eye-off"),
            Map.entry("TicketShared", "users"),
            Map.entry("PersonMentioned", "at"),
            Map.entry("CustomerCopied", "user-plus"),
            Map.entry("TicketUnlinked", "link"),
            Map.entry("ClosingWaits", "hourglass"),
            Map.entry("CustomerCalled", "phone"),
            Map.entry("RemedyProposed", "scale"),
            Map.entry("RemedyApproved", "circle-check"),
            Map.entry("CauseFound", "user-question"),
            Map.entry("IncidentsTold", "send"),
            Map.entry("SolutionOffered", "link"),
            Map.entry("AcknowledgementOverdue", "alert-triangle"),
            Map.entry("ApprovalAsked", "user"),
            Map.entry("ApprovalGiven", "circle-check"),
            Map.entry("ApprovalRefused", "ban"),
            Map.entry("PartHandedOver", "arrows-exchange"),
            Map.entry("PartDone", "check"),
            Map.entry("PromiseMade", "clock"),
            Map.entry("PromiseKept", "check"),
            Map.entry("PromiseRecounted", "clock"),
            Map.entry("PromiseAtRisk", "alert-triangle"),
            Map.entry("PromiseBroken", "alert-circle"));

    private final Words words;
    private final ModelWords modelWords;
    private final People people;
    private final Corrections corrections;

    Story(Words words, ModelWords modelWords, People people, Corrections corrections) {
        this.words = words;
        this.modelWords = modelWords;
        this.people = people;
        this.corrections = corrections;
    }

    /** Newest first. */
    public List<Line> tell(Ticket ticket, List<Entry> entries, Moments moments) {
        Names names = new Names(
                people.teams(words.locale()).stream().collect(Collectors.toMap(Team::id, Team::name)),
                modelWords.translation(),
                details -> corrections.tell(details, ticket, moments));
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (!isToldWithItsEvent(entry, lines, names)) {
                lines.add(0, line(entry, names));
            }
        }
        return lines;
    }

    /** Who is told of an event stands with the event, not as a story of its own. */
    private boolean isToldWithItsEvent(Entry entry, List<Line> lines, Names names) {
        Map<String, Object> details = entry.details();
        if (!RECIPIENTS.equals(details.get("table"))) {
            return false;
        }
        Object event = map(details.get("inputs")).get("Event");
        Optional<Line> told =
                lines.stream().filter(line -> line.kind().equals(event)).findFirst();
        told.ifPresent(line -> lines.set(
                lines.indexOf(line),
                line.and(
                        names.model(tableName(details)),
                        words.say("timeline.told", decision(details, names), reason(details, names)))));
        return told.isPresent();
    }

    private Line line(Entry entry, Names names) {
        boolean decided = entry.kind().equals(DECIDED) || entry.kind().equals(CALCULATED);
        Map<String, Object> details = entry.details();
        return new Line(
                entry.kind(),
                entry.at(),
                ICONS.getOrDefault(entry.kind(), "circle-dot"),
                entry.kind().equals("PromiseBroken") ? "broken" : "",
                decided ? decision(details, names) : sentence(entry, names),
                why(entry, names),
                entry.actor() == null ? null : entry.actorName(),
                decided ? grounds(details, names) : Map.of());
    }

    private @Nullable String why(Entry entry, Names names) {
        Map<String, Object> details = entry.details();
        return switch (entry.kind()) {
            case DECIDED, CALCULATED -> reason(details, names);
            case CORRECTED ->
                details.containsKey("before") ? names.corrections().apply(details) : null;
            case ESCALATED -> missed(details).orElseGet(() -> given(details, names));
            default -> given(details, names);
        };
    }

    /** "Priority high", from the table's outputs. */
    private String decision(Map<String, Object> details, Names names) {
        String outputs = outputs(details, names);
        return outputs.isEmpty()
                ? words.say("timeline.decided", names.model(tableName(details)), words.say("timeline.nothing"))
                : outputs;
    }

    private String outputs(Map<String, Object> details, Names names) {
        Map<String, Object> labels = map(details.get("labels"));
        return map(details.get("outputs")).entrySet().stream()
                .filter(output -> isTold(output.getKey(), output.getValue()))
                .map(output -> words.say(
                        "timeline.decided",
                        names.model(labels.getOrDefault(output.getKey(), output.getKey())),
                        word(output.getKey(), output.getValue(), names)))
                .collect(Collectors.joining(words.say("list.separator")));
    }

    /** "because impact = team and tier = VIP; rule 4 of Ticket priority v3 (why the rule exists)". */
    private String reason(Map<String, Object> details, Names names) {
        Map<String, Object> inputs = map(details.get("inputs"));
        inputs.remove(WHOLE_TEXT);
        Map<String, String> facts = facts(inputs, names);
        String because = facts.entrySet().stream()
                .map(fact -> words.say("timeline.fact", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(words.say("list.and")));
        String rule = list(details.get("rules")).stream()
                .map(one -> rule(map(one), details, names))
                .collect(Collectors.joining(words.say("list.separator")));
        String by = rule.isEmpty()
                ? words.say("timeline.by", names.model(tableName(details)), String.valueOf(details.get("version")))
                : rule;
        return because.isEmpty() ? by : words.say("timeline.because", because, by);
    }

    /** The target that was missed, where that raised the ticket and nobody's word. */
    private Optional<String> missed(Map<String, Object> details) {
        String reason = text(details.get("reason"));
        return reason == null ? Optional.empty() : words.find("target." + reason);
    }

    /** What a person gave as the reason, or a table's text. */
    private static @Nullable String given(Map<String, Object> details, Names names) {
        String reason = text(details.get("reason"));
        return reason == null ? null : names.model(reason);
    }

    /** A sure table needs no word, nor does what is usual. */
    private static boolean isTold(String output, Object value) {
        return !UNTOLD.contains(output)
                && !value.equals("usual")
                && !value.equals("same")
                && !value.equals("none")
                && !(output.equals("sure") && Boolean.TRUE.equals(value));
    }

    private String rule(Map<String, Object> rule, Map<String, Object> table, Names names) {
        String annotation = text(rule.get("annotation")) == null ? "" : names.model(rule.get("annotation"));
        return words.say(
                annotation.isEmpty() ? "timeline.rule.bare" : "timeline.rule",
                String.valueOf(rule.get("number")),
                names.model(rule.getOrDefault("table", tableName(table))),
                String.valueOf(table.get("version")),
                annotation);
    }

    private static Object tableName(Map<String, Object> details) {
        return details.getOrDefault("name", details.get("table"));
    }

    private Map<String, String> facts(Map<String, Object> inputs, Names names) {
        Map<String, String> facts = new LinkedHashMap<>();
        inputs.forEach((label, value) -> {
            facts.put(names.model(label), word(name(label), value, names));
        });
        return facts;
    }

    /** What the table looked at, and what the rows that nearly matched would have needed. */
    private Map<String, String> grounds(Map<String, Object> details, Names names) {
        Map<String, String> grounds = facts(map(details.get("inputs")), names);
        list(details.get("misses")).forEach(one -> {
            Map<String, Object> rule = map(map(one).get("rule"));
            String needs = map(map(one).get("wanted")).entrySet().stream()
                    .map(cell -> cell(cell.getKey(), String.valueOf(cell.getValue()), names))
                    .collect(Collectors.joining(words.say("list.and")));
            grounds.put(words.say("timeline.near", String.valueOf(rule.get("number"))), needs);
        });
        return grounds;
    }

    /** "Tier = Standard, Gold": the cell of a table with its texts in the reader's words. */
    private String cell(String label, String cell, Names names) {
        String name = name(label);
        String wanted =
                TEXT.matcher(cell).replaceAll(text -> Matcher.quoteReplacement(word(name, text.group(1), names)));
        return words.say("timeline.fact", names.model(label), wanted);
    }

    private String sentence(Entry entry, Names names) {
        Map<String, Object> details = entry.details();
        return words.sayOrElse(
                "timeline." + entry.kind(),
                () -> words.say("timeline.other", entry.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ")),
                person(details.get("from"), names),
                person(details.get("to"), names),
                detail(details, names));
    }

    /** The one detail that a kind's sentence shows besides from and to. */
    private String detail(Map<String, Object> details, Names names) {
        for (String name : DETAILS) {
            if (details.get(name) != null) {
                return word(name, details.get(name), names);
            }
        }
        return "";
    }

    private String person(@Nullable Object id, Names names) {
        if (id == null) {
            return words.say("ticket.nobody");
        }
        String known = id.toString();
        return names.teams().containsKey(known)
                ? names.teams().get(known)
                : people.find(known).map(Account::name).orElse(known);
    }

    private String word(String name, @Nullable Object value, Names names) {
        if (value == null) {
            return words.say("ticket.unknown-yet");
        }
        if (value instanceof List<?> many) {
            return many.stream()
                    .map(one -> word(name, one, names))
                    .collect(Collectors.joining(words.say("list.separator")));
        }
        if (value instanceof Number number) {
            return number(number);
        }
        String text = String.valueOf(value);
        if (name.equals("tags")) {
            return text;
        }
        if (name.equals("team") || name.equals("partTeam") || name.equals("approver")) {
            return names.teams().getOrDefault(text, words.sayOr(text, name + "." + text));
        }
        if (text.startsWith("PT")) {
            return words.length(Duration.parse(text));
        }
        return words.sayOrElse(WORDS.getOrDefault(name, name) + "." + text, () -> several(name, text, names));
    }

    private String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** What a table lists, each in its own word. */
    private String several(String name, String text, Names names) {
        return text.contains(LIST)
                ? Stream.of(text.split(LIST))
                        .map(one -> word(name, one, names))
                        .collect(Collectors.joining(words.say("list.separator")))
                : names.model(text);
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

    /** What teams and models are called in the reader's language, and how this ticket's corrections are told. */
    private record Names(
            Map<String, String> teams, Translation models, Function<Map<String, Object>, String> corrections) {

        String model(Object text) {
            return models.of(String.valueOf(text));
        }
    }

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

        private Line and(String fact, String value) {
            Map<String, String> more = new LinkedHashMap<>(facts);
            more.put(fact, value);
            return new Line(kind, at, icon, tone, sentence, why, who, more);
        }
    }
}
