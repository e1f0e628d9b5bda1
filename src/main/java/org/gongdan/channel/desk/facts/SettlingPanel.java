package org.gongdan.channel.desk.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Told;
import org.gongdan.channel.page.TypeAnswers;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Timeline.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays what two people made of the same facts side by side: what was typed, and what the ticket says by now. */
@Component
class SettlingPanel implements TicketPanel {

    /** Where a conflict leaves what was typed and what was shown, for the page that follows. */
    static final String TYPED = "settlingTyped";

    static final String SEEN = "settlingSeen";

    private final TypeForms forms;
    private final TypeAnswers answers;
    private final Timeline timeline;
    private final Words words;

    SettlingPanel(TypeForms forms, TypeAnswers answers, Timeline timeline, Words words) {
        this.forms = forms;
        this.answers = answers;
        this.timeline = timeline;
        this.words = words;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("settling", null);
        if (!ticket.isClosed()
                && model.getAttribute(TYPED) instanceof Map<?, ?> typed
                && model.getAttribute(SEEN) instanceof Map<?, ?> seen) {
            ThreeWays looks =
                    new ThreeWays(Facts.typed(seen), Facts.typed(typed), ticket, type -> forms.of(type.wire()));
            model.addAttribute("settling", settling(looks, ticket, timeline.of(viewer, ticket.number())));
        }
    }

    private Settling settling(ThreeWays looks, Ticket ticket, List<Entry> story) {
        TypeForm form = looks.asked();
        Facts mine = looks.rebased();
        return new Settling(
                looks.conflicts().stream()
                        .map(fact -> new Choice(
                                fact,
                                label(fact, form),
                                text(fact, mine, ticket, form),
                                text(fact, looks.now(), ticket, form),
                                changer(fact, ticket, story)))
                        .toList(),
                looks.others().stream()
                        .map(fact -> words.say("timeline.fact", label(fact, form), text(fact, mine, ticket, form)))
                        .toList(),
                mine.texts());
    }

    private String label(String fact, TypeForm form) {
        return fact.startsWith(Facts.ANSWER)
                ? form.question(key(fact)).map(TypeForm.Question::label).orElse(key(fact))
                : words.say("ticket." + fact);
    }

    private String text(String fact, Facts facts, Ticket ticket, TypeForm form) {
        List<String> texts = facts.texts().getOrDefault(fact, List.of());
        if (facts.value(fact).isEmpty()) {
            return words.say("timeline.nothing");
        } else if (!fact.startsWith(Facts.ANSWER)) {
            return words.sayOr(facts.value(fact), fact + "." + facts.value(fact));
        }
        Attributes answer = new Attributes(form.read(Map.of(key(fact), texts)));
        return answers.of(ticket.type(), answer).stream()
                .filter(told -> told.label().equals(label(fact, form)))
                .map(Told::value)
                .findFirst()
                .orElse(facts.value(fact));
    }

    /** Who changed the fact last: somebody who corrected or sorted it, or a table. */
    private static @Nullable Changer changer(String fact, Ticket ticket, List<Entry> story) {
        List<Entry> latest = new ArrayList<>(story);
        Collections.reverse(latest);
        Optional<Entry> change =
                latest.stream().filter(entry -> changes(fact, ticket, entry)).findFirst();
        return change.map(entry -> new Changer(entry.actorName(), entry.at())).orElse(null);
    }

    private static boolean changes(String fact, Ticket ticket, Entry entry) {
        Map<String, Object> details = entry.details();
        return switch (entry.kind()) {
            case "TicketChanged" ->
                fact.startsWith(Facts.ANSWER)
                        ? in(in(details, "changes"), "attributes").containsKey(key(fact))
                        : in(details, "changes").containsKey(fact);
            case "TicketTriaged", "TicketEscalated" -> details.containsKey(fact);
            case "TypeChanged" -> fact.equals("type");
            case "TableDecided" ->
                in(details, "outputs").containsKey(fact) && !(fact.equals("priority") && ticket.priorityByHand());
            default -> false;
        };
    }

    private static Map<?, ?> in(Map<?, ?> details, String name) {
        return details.get(name) instanceof Map<?, ?> some ? some : Map.of();
    }

    private static String key(String fact) {
        return fact.substring(Facts.ANSWER.length());
    }

    /** What has to be chosen, what else is saved with it, and all that was typed, for the form that goes back. */
    record Settling(List<Choice> choices, List<String> others, Map<String, List<String>> typed) {}

    record Choice(
            String fact,
            String label,
            String mine,
            String theirs,
            @Nullable Changer changer) {}

    record Changer(String name, Instant at) {}
}
