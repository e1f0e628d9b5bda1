package org.gongdan.search;

import java.util.Optional;
import org.gongdan.search.Document.Weight;
import org.springframework.stereotype.Component;

/**
 * Texts that are not tickets, analysed as tickets are, for tables of other modules: a document for a {@code tsvector}, a question for
 * a {@code tsquery}. All of them lie on one shelf.
 */
@Component
public class TextWords {

    private static final long SHELF = 0;

    private final Analyser analyser;

    TextWords(Analyser analyser) {
        this.analyser = analyser;
    }

    public String document(String title, String body) {
        Document document = new Document(SHELF);
        document.add(analyser.terms(title), Weight.A);
        document.add(analyser.terms(body), Weight.C);
        return document.text();
    }

    /** Empty where the question has no word that could be found. */
    public Optional<String> condition(String question) {
        Question asked = Question.of(
                analyser.terms(question.length() > Search.LONGEST ? question.substring(0, Search.LONGEST) : question));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.condition(true).replace(Question.SHELF, String.valueOf(Shelf.of(SHELF))));
    }
}
