package org.gongdan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.gongdan.search.Term.Kind;

/**
 * What somebody wants to find: words that must all be there, each in one of several ways. The last one may be the beginning
 * of a word, for it may be typed still.
 */
record Question(List<Word> words) {

    /** Stands for the shelf in the condition; no term has this character. */
    static final String SHELF = "~";

    private static final int MOST = 12;
    private static final CharArraySet FILLERS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    static Question of(List<Term> terms) {
        int end = terms.stream().mapToInt(Term::to).max().orElse(0);
        List<Term> codes =
                terms.stream().filter(term -> term.kind() == Kind.CODE).toList();
        Collection<List<Term>> spelt = terms.stream()
                .filter(term -> isWanted(term, terms))
                .collect(Collectors.groupingBy(Term::from, TreeMap::new, Collectors.toList()))
                .values();
        Set<Word> words = new LinkedHashSet<>();
        for (List<Term> same : spelt) {
            words.add(codes.stream()
                    .filter(code -> code.covers(same.get(0)))
                    .findFirst()
                    .map(code -> code(code, spelt, end))
                    .orElseGet(() -> word(same, end)));
        }
        List<Word> telling =
                words.stream().filter(Predicate.not(Word::isFiller)).toList();
        return new Question(
                (telling.isEmpty() ? words : telling).stream().limit(MOST).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As PostgreSQL's {@code tsquery}, with {@link #SHELF} where the shelf belongs; whether internal notes count. */
    String condition(boolean notes) {
        return words.stream().map(word -> word.condition(notes)).collect(Collectors.joining(" & "));
    }

    /** A code is told with its parts. A character counts only where it has no neighbour: else the pairs say more. */
    private static boolean isWanted(Term term, List<Term> terms) {
        return term.kind() != Kind.CODE
                && (term.kind() != Kind.CHARACTER
                        || terms.stream().noneMatch(other -> other.kind() == Kind.PAIR && other.covers(term)));
    }

    private static Word word(List<Term> same, int end) {
        Term typed = same.get(0);
        List<List<Part>> ways = new ArrayList<>();
        ways.add(List.of(stem(same)));
        if (typed.to() == end && typed.kind() == Kind.WORD) {
            ways.add(List.of(new Part(typed.text(), true)));
        }
        return new Word(ways, FILLERS.contains(typed.text()));
    }

    private static Word code(Term code, Collection<List<Term>> spelt, int end) {
        List<Part> apart = spelt.stream()
                .filter(same -> code.covers(same.get(0)))
                .map(same -> same.get(0).to() == end ? new Part(same.get(0).text(), true) : stem(same))
                .toList();
        return new Word(List.of(List.of(new Part(code.text(), code.to() == end)), apart), false);
    }

    /** Follows the word as it stands. */
    private static Part stem(List<Term> same) {
        return new Part(same.get(same.size() - 1).text(), false);
    }

    /** One word: any of the ways will do, of which all parts must be there. */
    record Word(List<List<Part>> ways, boolean isFiller) {

        String condition(boolean notes) {
            return ways.stream()
                    .map(way -> way.stream()
                            .map(part -> part.condition(notes))
                            .collect(Collectors.joining(" & ", "(", ")")))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }

        boolean matches(Term term) {
            return ways.stream().flatMap(List::stream).anyMatch(part -> part.matches(term));
        }
    }

    /** A term, or how it begins. */
    record Part(String text, boolean begins) {

        String condition(boolean notes) {
            String weights = notes ? "" : "ABC";
            return Document.quoted(SHELF + ":" + text) + (begins ? ":*" : notes ? "" : ":") + weights;
        }

        boolean matches(Term term) {
            return begins ? term.text().startsWith(text) : term.text().equals(text);
        }
    }
}
