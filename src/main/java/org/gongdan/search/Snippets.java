package org.gongdan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongdan.search.SearchRows.Said;
import org.gongdan.search.Snippet.Mark;
import org.jspecify.annotations.Nullable;

/** Cuts out of a conversation what tells best why a ticket was found. */
final class Snippets {

    private static final int LENGTH = 200;
    private static final int BEFORE = 60;
    private static final String MORE = "…";

    private final Analyser analyser;
    private final Question question;

    Snippets(Analyser analyser, Question question) {
        this.analyser = analyser;
        this.question = question;
    }

    /** The whole of a short text. */
    Snippet whole(String text) {
        return new Snippet(text, marks(text), null);
    }

    /** Of the text with most of the words; of the newest where none has any. Null where nothing was said. */
    @Nullable
    Snippet best(List<Said> said) {
        @Nullable Snippet best = null;
        int most = -1;
        for (Said one : said) {
            List<Hit> hits = hits(one.text());
            int different = (int) hits.stream().map(Hit::word).distinct().count();
            if (different > most && !(one.kind() == null && different == 0)) {
                best = cut(one, hits);
                most = different;
            }
            if (most == question.words().size()) {
                break;
            }
        }
        return best;
    }

    private Snippet cut(Said said, List<Hit> hits) {
        String text = said.text().replaceAll("\\s", " ");
        int from = begin(text, hits);
        int to = end(text, from);
        String piece = text.substring(from, to).strip();
        String shown = (from > 0 ? MORE : "") + piece + (to < text.length() ? MORE : "");
        return new Snippet(
                shown, marks(shown), said.kind() == null ? "file" : said.kind().wire());
    }

    /** Some words before the stretch that has most different words. */
    private static int begin(String text, List<Hit> hits) {
        int first = 0;
        int most = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            int different = different(hits, hit);
            if (different > most) {
                most = different;
                first = hits.get(hit).from();
            }
        }
        int wanted = text.length() <= LENGTH ? 0 : Math.max(0, first - BEFORE);
        if (wanted == 0) {
            return 0;
        }
        int space = text.indexOf(' ', wanted);
        return whole(text, space >= 0 && space < first ? space + 1 : wanted);
    }

    private static int different(List<Hit> hits, int first) {
        Set<Integer> words = new HashSet<>();
        int end = hits.get(first).from() + LENGTH - BEFORE;
        for (int hit = first; hit < hits.size() && hits.get(hit).from() < end; hit++) {
            words.add(hits.get(hit).word());
        }
        return words.size();
    }

    private static int end(String text, int from) {
        if (text.length() <= from + LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + LENGTH);
        return whole(text, space > from + LENGTH / 2 ? space : from + LENGTH);
    }

    /** Never in the middle of a character of two halves. */
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : hits(text)) {
            Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && hit.from() <= last.to()) {
                marks.set(marks.size() - 1, new Mark(last.from(), Math.max(last.to(), hit.to())));
            } else {
                marks.add(new Mark(hit.from(), hit.to()));
            }
        }
        return marks;
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Term term : analyser.terms(text)) {
            for (int word = 0; word < question.words().size(); word++) {
                if (question.words().get(word).matches(term)) {
                    hits.add(new Hit(word, term.from(), term.to()));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from).thenComparingInt(Hit::to));
        return hits;
    }

    private record Hit(int word, int from, int to) {}
}
