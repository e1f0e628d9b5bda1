package org.gongdan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.springframework.stereotype.Component;

/**
 * Turns a text into terms, the same way for tickets and for questions. Words are kept as they stand and as their English
 * stem; Chinese, Japanese and Korean as single characters and as pairs, so that no dictionary decides what is a word; codes
 * and addresses as their parts and written as one ({@code X-200/B} as {@code x200b}).
 */
@Component
class Analyser {

    private static final int LONGEST = 64;

    private static final int FIRST_WITHOUT_SPACES = 0x1100;
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final String JOINING = "-_/.@+:#&";

    private final Script script = Script.read();
    private final Analyzer words = new Words();

    List<Term> terms(String text) {
        String read = script.simplified(text);
        List<Term> terms = words(Script.separated(read));
        if (!terms.isEmpty()) {
            terms.addAll(codes(read, terms));
        }
        return terms;
    }

    private List<Term> words(String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = words.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            for (int position = 0; stream.incrementToken(); ) {
                position += step.getPositionIncrement();
                terms.add(new Term(
                        term.toString(), kind(type.type()), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Term.Kind kind(String type) {
        return switch (type) {
            case CJKBigramFilter.DOUBLE_TYPE -> Term.Kind.PAIR;
            case CJKBigramFilter.SINGLE_TYPE -> Term.Kind.CHARACTER;
            default -> Term.Kind.WORD;
        };
    }

    /** Read by hand: an expression would search pasted data for minutes, or not find its way back. */
    private static List<Term> codes(String text, List<Term> words) {
        List<Term> codes = new ArrayList<>();
        int word = 0;
        for (int place = 0; place < text.length(); ) {
            int from = place;
            int part = endOfPart(text, from);
            int to = part;
            while (to < text.length() - 1 && JOINING.indexOf(text.charAt(to)) >= 0 && to > from) {
                int next = endOfPart(text, to + 1);
                if (next == to + 1) {
                    break;
                }
                to = next;
            }
            if (to > part) {
                while (word < words.size() - 1 && words.get(word).from() < from) {
                    word++;
                }
                codes.add(new Term(
                        asOne(text, from, to), Term.Kind.CODE, words.get(word).position(), from, to));
            }
            place = Math.max(to, from + 1);
        }
        return codes;
    }

    private static int endOfPart(String text, int from) {
        int to = from;
        while (to < text.length() && isPart(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return to;
    }

    private static boolean isPart(int character) {
        return Character.isLetterOrDigit(character)
                && (character < FIRST_WITHOUT_SPACES || !WITHOUT_SPACES.contains(UnicodeScript.of(character)));
    }

    private static String asOne(String text, int from, int to) {
        StringBuilder code = new StringBuilder();
        for (int place = from; place < to && code.length() < LONGEST; place++) {
            if (JOINING.indexOf(text.charAt(place)) < 0) {
                code.append(Character.toLowerCase(text.charAt(place)));
            }
        }
        return code.toString();
    }

    private static final class Words extends Analyzer {

        private static final int IN_PAIRS =
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            TokenStream terms = new CJKBigramFilter(new LowerCaseFilter(tokens), IN_PAIRS, true);
            terms = new TruncateTokenFilter(new ASCIIFoldingFilter(terms), LONGEST);
            terms = new PorterStemFilter(new KeywordRepeatFilter(terms));
            return new TokenStreamComponents(tokens, new RemoveDuplicatesTokenFilter(terms));
        }
    }
}
