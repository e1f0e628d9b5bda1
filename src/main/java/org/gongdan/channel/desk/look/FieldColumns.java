package org.gongdan.channel.desk.look;

import java.util.List;
import java.util.Map;
import org.gongdan.channel.field.AskedFields;
import org.gongdan.channel.page.Told;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.ticket.Confidence;
import org.gongdan.ticket.Ticket;
import org.springframework.stereotype.Component;

/** The questions of types that a person wants as columns of lists, and what each ticket answers to them. */
@Component
public class FieldColumns {

    private final Looks looks;
    private final AskedFields asked;
    private final Words words;

    FieldColumns(Looks looks, AskedFields asked, Words words) {
        this.looks = looks;
        this.asked = asked;
        this.words = words;
    }

    /** In the order of types and forms; a field that nobody is asked any more is no column. */
    public List<FieldColumn> of(Viewer viewer) {
        List<String> wanted = looks.of(viewer).fields();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Question> questions = asked.byKey();
        return questions.values().stream()
                .filter(question -> wanted.contains(question.key()))
                .map(question -> new FieldColumn(question, viewer, words))
                .toList();
    }

    /** One column; confidential answers are empty for whoever may not read those of the ticket. */
    public record FieldColumn(Question question, Viewer viewer, Words words) {

        public String label() {
            return question.label();
        }

        public boolean isNumber() {
            return question.kind().equals("number");
        }

        public String text(Ticket ticket) {
            boolean told = !question.confidential() || Confidence.reads(viewer, ticket);
            Object answer = told ? ticket.attributes().values().get(question.key()) : null;
            return answer == null
                    ? ""
                    : Told.of(question.key(), question, answer, words).value();
        }
    }
}
