package org.gongdan.channel.desk.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.TypeAnswers;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.category.Categories;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of the ticket's type asked for, and the facts to be corrected: of each type what it asks. */
@Component
class AttributesPanel implements TicketPanel {

    /** Where a refused correction leaves what was typed, for the page that follows. */
    static final String TYPED = "typedFacts";

    static final String ERRORS = "factErrors";

    private final TypeForms forms;
    private final TypeAnswers answers;
    private final Categories categories;
    private final Words words;
    private final ObjectMapper json;

    AttributesPanel(TypeForms forms, TypeAnswers answers, Categories categories, Words words, ObjectMapper json) {
        this.forms = forms;
        this.answers = answers;
        this.categories = categories;
        this.words = words;
        this.json = json;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        TypeForm form = forms.of(ticket.type().wire());
        model.addAttribute("told", answers.masked(ticket));
        if (ticket.isClosed()) {
            return;
        }
        Facts facts =
                model.getAttribute(TYPED) instanceof Map<?, ?> typed ? Facts.typed(typed) : Facts.of(ticket, form);
        model.addAttribute("facts", facts);
        model.addAttribute("categories", categories.choices(words.locale(), ticket.type(), ticket.category()));
        model.addAttribute("factsSeen", json(Facts.of(ticket, form)));
        model.addAttribute(
                ERRORS, Optional.ofNullable(model.getAttribute(ERRORS)).orElse(Map.of()));
        model.addAttribute(
                "asked",
                Stream.of(Type.values()).map(type -> asked(type, ticket, facts)).toList());
    }

    private String json(Facts seen) {
        try {
            return json.writeValueAsString(seen.texts());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Asked asked(Type type, Ticket ticket, Facts facts) {
        TypeForm form = forms.of(type.wire());
        boolean chosen = type.wire().equals(facts.value("type"));
        Facts known = Facts.of(ticket, form);
        return new Asked(
                type.wire(),
                form.questions().stream()
                        .map(question -> type == ticket.type() ? lenient(question, known) : question)
                        .map(this::hinted)
                        .toList(),
                chosen ? facts : known,
                chosen);
    }

    /** Whoever corrects something else is not held up by an answer that was never given. */
    private static Question lenient(Question question, Facts known) {
        return known.answer(question.key()).isEmpty() ? question.optional() : question;
    }

    /** A confidential answer is not in the page, so an empty field leaves it as it is. */
    private Question hinted(Question question) {
        return question.confidential() ? question.hinted(words.say("field.confidential.kept")) : question;
    }

    /** What a type asks; the chosen one is shown at once. */
    record Asked(String type, List<Question> questions, Facts answers, boolean chosen) {}
}
