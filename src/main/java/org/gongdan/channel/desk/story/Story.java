package org.gongdan.channel.desk.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.process.words.ModelWords;
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

    private static final String SHOWN = "ConfidentialShown";
    private static final String CORRECTED = "TicketChanged";

    private static final String WORKED = "TimeRecorded";

    private static final String WORK_REMOVED = "TimeRemoved";

    private static final String WORK_CORRECTED = "TimeCorrected";

    private static final String AWAY = "ColleaguesAway";

    private static final String ESCALATED = "TicketEscalated";

    /** The table that says who is told of an event. */
    private static final String RECIPIENTS = "notification-recipients";

    /** What a kind's sentence shows besides from and to: the first of these that it has. */
    private static final List<String> DETAILS = List.of(
            "bulk",
            "macro",
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
            "type",
            "time");

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
        Map<String, String> teams =
                people.teams(words.locale()).stream().collect(Collectors.toMap(Team::id, Team::name));
        Vocabulary vocabulary = new Vocabulary(words, people, teams, modelWords.translation());
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (!isToldWithItsEvent(new Details(entry.details()), lines, vocabulary)) {
                lines.add(0, line(entry, ticket, moments, vocabulary));
            }
        }
        return lines;
    }

    /** Who is told of an event stands with the event, not as a story of its own. */
    private static boolean isToldWithItsEvent(Details details, List<Line> lines, Vocabulary vocabulary) {
        if (!RECIPIENTS.equals(details.get("table"))) {
            return false;
        }
        Object event = details.one("inputs").get("Event");
        Optional<Line> told =
                lines.stream().filter(line -> line.kind().equals(event)).findFirst();
        told.ifPresent(line -> {
            Verdict verdict = new Verdict(details, vocabulary);
            lines.set(
                    lines.indexOf(line),
                    line.and(verdict.table(), vocabulary.say("timeline.told", verdict.outcome(), verdict.reason())));
        });
        return told.isPresent();
    }

    private Line line(Entry entry, Ticket ticket, Moments moments, Vocabulary vocabulary) {
        Details details = new Details(entry.details());
        boolean decided = entry.kind().equals(DECIDED) || entry.kind().equals(CALCULATED);
        Verdict verdict = new Verdict(details, vocabulary);
        return new Line(
                entry.kind(),
                entry.at(),
                Icons.of(entry.kind()),
                entry.kind().equals("PromiseBroken") ? "broken" : "",
                decided ? verdict.outcome() : sentence(entry.kind(), details, vocabulary),
                switch (entry.kind()) {
                    case DECIDED, CALCULATED -> verdict.reason();
                    case SHOWN -> corrections.label(String.valueOf(details.get("field")), ticket);
                    case CORRECTED -> corrected(details, ticket, moments);
                    case WORKED, WORK_REMOVED -> Worked.told(details, vocabulary);
                    case WORK_CORRECTED -> Worked.corrected(details, moments, vocabulary);
                    case AWAY -> away(details, moments, vocabulary);
                    case ESCALATED -> missed(details, vocabulary).orElseGet(() -> given(details, vocabulary));
                    default -> given(details, vocabulary);
                },
                entry.actor() == null ? null : entry.actorName(),
                decided ? verdict.grounds() : Map.of());
    }

    private static String sentence(String kind, Details details, Vocabulary vocabulary) {
        return vocabulary.sentence(
                kind,
                vocabulary.person(details.get("from")),
                vocabulary.person(details.get("to")),
                DETAILS.stream()
                        .filter(name -> details.get(name) != null)
                        .findFirst()
                        .map(name -> vocabulary.word(name, details.get(name)))
                        .orElse(""));
    }

    /** Entries of old do not tell what was there before. */
    private @Nullable String corrected(Details details, Ticket ticket, Moments moments) {
        return details.get("before") == null ? null : corrections.tell(details.values(), ticket, moments);
    }

    /** Who was not there, and until when where that is known. */
    private static String away(Details details, Moments moments, Vocabulary vocabulary) {
        return vocabulary.listed(details.several("away").stream().map(one -> {
            String name = vocabulary.person(one.get("agent"));
            String until = one.text("until");
            return until == null
                    ? name
                    : vocabulary.say("timeline.away.until", name, moments.exact(Instant.parse(until)));
        }));
    }

    /** The target that was missed, where that raised the ticket and nobody's word. */
    private static Optional<String> missed(Details details, Vocabulary vocabulary) {
        return Optional.ofNullable(details.text("reason")).flatMap(reason -> vocabulary.find("target." + reason));
    }

    /** What a person gave as the reason, or a table's text. */
    private static @Nullable String given(Details details, Vocabulary vocabulary) {
        String reason = details.text("reason");
        return reason == null ? null : vocabulary.model(reason);
    }
}
