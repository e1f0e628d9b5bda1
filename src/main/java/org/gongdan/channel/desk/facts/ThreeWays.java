package org.gongdan.channel.desk.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongdan.process.TypeForm;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.Type;

/**
 * The facts of a ticket as a person saw them, as they typed them, and as somebody else may have made them meanwhile. What
 * only one of the two changed stands; what both changed, each to something else, has to be chosen.
 */
final class ThreeWays {

    /** Names the fact that a choice is about; its value is {@code mine} or {@code theirs}. */
    static final String SETTLED = "settled.";

    private static final String TYPE = "type";
    private static final String ASKED = "asked";
    private static final List<String> COMMON = List.of(TYPE, "category", "impact", "urgency", "priority");

    private final Facts seen;
    private final Facts typed;
    private final Ticket ticket;
    private final Function<Type, TypeForm> forms;
    private final Facts now;

    ThreeWays(Facts seen, Facts typed, Ticket ticket, Function<Type, TypeForm> forms) {
        this.seen = seen;
        this.typed = typed;
        this.ticket = ticket;
        this.forms = forms;
        this.now = Facts.of(ticket, forms.apply(ticket.type()));
    }

    /** The same where somebody was faster once more. */
    ThreeWays at(Ticket newer) {
        return new ThreeWays(seen, typed, newer, forms);
    }

    /** What was typed, with everything taken back where its author chose what the other made of it. */
    static Facts settled(Facts seen, Facts typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>(typed.texts());
        typed.texts().forEach((name, choice) -> {
            if (name.startsWith(SETTLED)) {
                texts.remove(name);
                if (choice.contains("theirs")) {
                    takeBack(name.substring(SETTLED.length()), seen, texts);
                }
            }
        });
        return new Facts(texts);
    }

    private static void takeBack(String fact, Facts seen, Map<String, List<String>> texts) {
        texts.put(fact, seen.texts().getOrDefault(fact, List.of()));
        if (fact.equals(TYPE)) {
            texts.keySet().removeIf(name -> name.equals(ASKED) || name.startsWith(Facts.ANSWER));
        }
    }

    /** The facts that both changed, each to something else. */
    Set<String> conflicts() {
        Set<String> conflicts = new LinkedHashSet<>(mine());
        conflicts.removeIf(fact -> same(seen, now, fact) || same(typed, now, fact));
        boolean answersLost = mine().stream().anyMatch(ThreeWays::isAnswer) && !mineIsType() && theirsIsType();
        if (answersLost) {
            conflicts.removeIf(ThreeWays::isAnswer);
            conflicts.add(TYPE);
        }
        return conflicts;
    }

    /** The facts that the person changed and that are in nobody's way. */
    Set<String> others() {
        Set<String> others = new LinkedHashSet<>(mine());
        others.removeAll(conflicts());
        others.removeIf(fact -> same(typed, now, fact));
        return others;
    }

    /** What the person made of the ticket as it is now; asked only where there is no conflict. */
    TicketChange change() {
        return rebased().change(ticket, forms);
    }

    /** The facts of now with everything in its place that the person changed. */
    Facts rebased() {
        Map<String, List<String>> texts = new LinkedHashMap<>(now.texts());
        Set<String> changed = mine();
        changed.addAll(conflicts());
        changed.stream().filter(fact -> !isAnswer(fact)).forEach(fact -> texts.put(fact, value(typed, fact)));
        if (typed.texts().containsKey(ASKED) && texts.get(TYPE).contains(typed.value(ASKED))) {
            texts.putAll(Facts.answers(ticket.attributes(), asked()).texts());
            changed.stream().filter(ThreeWays::isAnswer).forEach(fact -> texts.put(fact, value(typed, fact)));
            texts.put(ASKED, List.of(typed.value(ASKED)));
        }
        return new Facts(texts);
    }

    Facts now() {
        return now;
    }

    /** The form whose answers were typed. */
    TypeForm asked() {
        return Stream.of(Type.values())
                .filter(type -> type.wire().equals(typed.value(ASKED)))
                .findFirst()
                .map(forms)
                .orElse(TypeForm.NOTHING);
    }

    private Set<String> mine() {
        Set<String> mine = new LinkedHashSet<>();
        COMMON.stream().filter(fact -> typed.texts().containsKey(fact)).forEach(mine::add);
        if (typed.texts().containsKey(ASKED)) {
            asked().questions().forEach(question -> mine.add(Facts.ANSWER + question.key()));
        }
        Facts before = known();
        mine.removeIf(fact -> same(before, typed, fact));
        return mine;
    }

    /** What was shown; of another type's questions nothing was, there the answers of now are as good. */
    private Facts known() {
        if (typed.value(ASKED).equals(seen.value(TYPE)) || !typed.texts().containsKey(ASKED)) {
            return seen;
        }
        Map<String, List<String>> texts = new LinkedHashMap<>(seen.texts());
        texts.putAll(Facts.answers(ticket.attributes(), asked()).texts());
        return new Facts(texts);
    }

    private boolean mineIsType() {
        return mine().contains(TYPE);
    }

    private boolean theirsIsType() {
        return !same(seen, now, TYPE);
    }

    private static boolean isAnswer(String fact) {
        return fact.startsWith(Facts.ANSWER);
    }

    private static boolean same(Facts one, Facts other, String fact) {
        return new HashSet<>(value(one, fact)).equals(new HashSet<>(value(other, fact)));
    }

    /** Browsers end lines in a way of their own, and send an empty text for no answer. */
    private static List<String> value(Facts facts, String fact) {
        Collection<String> texts = facts.texts().getOrDefault(fact, List.of());
        List<String> value = new ArrayList<>();
        texts.stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .forEach(value::add);
        return value;
    }
}
