package org.gongdan.channel.desk.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.channel.field.AnswerFilters;
import org.gongdan.channel.field.AskedFields;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.ticket.AnswerWanted;
import org.gongdan.ticket.TicketSearch;
import org.springframework.stereotype.Component;

/** Makes searches of narrowings, and tells what they ask for. */
@Component
class Narrowings {

    private final AnswerFilters filters;
    private final AskedFields asked;
    private final Words words;

    Narrowings(AnswerFilters filters, AskedFields asked, Words words) {
        this.filters = filters;
        this.asked = asked;
        this.words = words;
    }

    /** What cannot be read narrows nothing and is told to {@code errors}. */
    TicketSearch narrowed(TicketSearch search, Narrowing by, Fields errors) {
        if (by.isEmpty()) {
            return search;
        }
        List<AnswerWanted> answers = filters.read(by.wanted(), errors);
        TicketSearch tagged = by.text(Narrowing.TAG).isEmpty() ? search : search.withTag(by.text(Narrowing.TAG));
        String category = by.text(Narrowing.CATEGORY);
        return (category.isEmpty() ? tagged : tagged.withCategory(category)).withAnswers(answers);
    }

    /** One sentence for each field, with the narrowing that is left without it. */
    List<Chip> chips(Narrowing by) {
        List<Chip> chips = new ArrayList<>();
        if (!by.text(Narrowing.TAG).isEmpty()) {
            chips.add(chip(words.say("desk.filter.tag"), by.text(Narrowing.TAG), by, List.of(Narrowing.TAG)));
        }
        String category = by.text(Narrowing.CATEGORY);
        if (!category.isEmpty()) {
            chips.add(chip(
                    words.say("ticket.category"),
                    words.sayOr(category, "category." + category),
                    by,
                    List.of(Narrowing.CATEGORY)));
        }
        if (by.wanted().keySet().stream().anyMatch(name -> name.startsWith(AnswerFilters.ANSWER))) {
            Map<String, Question> questions = asked.byKey();
            questions.values().forEach(question -> add(chips, question, by));
        }
        return chips;
    }

    private void add(List<Chip> chips, Question question, Narrowing by) {
        String name = AnswerFilters.ANSWER + question.key();
        String from = by.text(name + AnswerFilters.FROM);
        String to = by.text(name + AnswerFilters.TO);
        List<String> names = List.of(name, name + AnswerFilters.FROM, name + AnswerFilters.TO);
        if (by.wanted().containsKey(name)) {
            chips.add(chip(question.label(), text(question, by.wanted().get(name)), by, names));
        } else if (!from.isEmpty() || !to.isEmpty()) {
            String bounds = from.isEmpty()
                    ? words.say("desk.filter.up-to", to)
                    : to.isEmpty()
                            ? words.say("desk.filter.at-least", from)
                            : words.say("desk.filter.between", from, to);
            chips.add(chip(question.label(), bounds, by, names));
        }
    }

    private String text(Question question, List<String> texts) {
        if (question.kind().equals("checkbox")) {
            return words.say(texts.contains("true") ? "form.yes" : "form.no");
        }
        boolean part = Set.of("textfield", "textarea").contains(question.kind());
        List<String> told = texts.stream()
                .map(text -> part
                        ? words.say("desk.filter.quoted", text)
                        : question.choices().getOrDefault(text, text))
                .toList();
        return String.join(words.say("list.separator"), told);
    }

    private static Chip chip(String label, String text, Narrowing by, List<String> names) {
        return new Chip(label, text, by.without(names).query());
    }

    /** The fields that can be wanted, under the names of their types. */
    Map<String, List<Question>> fields() {
        Map<String, List<Question>> fields = new LinkedHashMap<>();
        asked.byType().forEach((type, form) -> fields.put(type.wire(), form.questions()));
        return fields;
    }

    /** What is wanted of one field; {@code rest} is the end of the address of a list without it. */
    record Chip(String label, String text, String rest) {}
}
