package org.gongdan.search;

/**
 * One way to write a word of a text: as it stands, its stem, a pair of Chinese characters. Ways to write the same word share
 * the position; {@code from} and {@code to} say where it stands in the text.
 */
record Term(String text, Kind kind, int position, int from, int to) {

    boolean covers(Term other) {
        return from <= other.from && other.to <= to;
    }

    /** A word, one character of a script without spaces, two neighbours of these, or parts of a code written as one. */
    enum Kind {
        WORD,
        CHARACTER,
        PAIR,
        CODE
    }
}
