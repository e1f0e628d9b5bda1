package org.gongdan.channel.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Type;
import org.springframework.stereotype.Component;

/**
 * What was answered to the questions of a ticket's type, in the order of its form as it is today. What only a type asks
 * that the ticket had before comes after it, and last, under its key, what no form asks any more.
 */
@Component
public class TypeAnswers {

    private final TypeForms forms;
    private final Words words;

    TypeAnswers(TypeForms forms, Words words) {
        this.forms = forms;
        this.words = words;
    }

    /** With confidential answers masked. */
    public List<Told> masked(Ticket ticket) {
        Set<String> confidential = ticket.attributes().isEmpty() ? Set.of() : forms.confidential();
        return of(ticket).stream()
                .map(told -> confidential.contains(told.key()) ? told.mask() : told)
                .toList();
    }

    public List<Told> of(Ticket ticket) {
        return of(ticket.type(), ticket.attributes());
    }

    public List<Told> of(Type type, Attributes attributes) {
        Map<String, Object> answers = attributes.values();
        Map<String, Question> questions = questions(type, answers.keySet());
        List<String> keys = new ArrayList<>(questions.keySet());
        answers.keySet().stream().filter(key -> !questions.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .filter(answers::containsKey)
                .map(key -> Told.of(key, questions.get(key), answers.get(key), words))
                .toList();
    }

    /** The question's label; the key where no form knows it. */
    public String label(Type type, String key) {
        Question question = questions(type, Set.of(key)).get(key);
        return question == null ? key : question.label();
    }

    /** Other forms are read only where the type's own does not ask it all. */
    private Map<String, Question> questions(Type type, Set<String> keys) {
        Map<String, Question> questions = new LinkedHashMap<>();
        add(questions, forms.of(type.wire()));
        Stream.of(Type.values())
                .filter(other -> other != type && !questions.keySet().containsAll(keys))
                .forEach(other -> add(questions, forms.of(other.wire())));
        return questions;
    }

    private static void add(Map<String, Question> questions, TypeForm form) {
        Stream.concat(form.questions().stream(), form.retired().stream())
                .forEach(question -> questions.putIfAbsent(question.key(), question));
    }
}
