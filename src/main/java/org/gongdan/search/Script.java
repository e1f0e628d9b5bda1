package org.gongdan.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters that mean the same to a reader: traditional and simplified Chinese, wide and narrow Latin. Every character
 * stays one character, so that places in the outcome are places in the text.
 */
final class Script {

    /** Traditional and simplified characters in turn, from ICU's transliteration "Traditional-Simplified". */
    private static final String PAIRS = "/search/simplified.txt";

    private static final char WIDE_SPACE = '\u3000';
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE = FIRST_WIDE - '!';

    private final Map<Character, Character> simplified;

    private Script(Map<Character, Character> simplified) {
        this.simplified = simplified;
    }

    static Script read() {
        try (InputStream file = Script.class.getResourceAsStream(PAIRS)) {
            String pairs = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
            Map<Character, Character> simplified = new HashMap<>();
            for (int index = 0; index + 1 < pairs.length(); index += 2) {
                simplified.put(pairs.charAt(index), pairs.charAt(index + 1));
            }
            return new Script(simplified);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int index = 0; index < characters.length; index++) {
            characters[index] = simplified(characters[index]);
        }
        return new String(characters);
    }

    /** What joins the parts of names, addresses and numbers counts as space. */
    static String separated(String text) {
        char[] characters = text.toCharArray();
        for (int index = 0; index < characters.length; index++) {
            if ("._:'’".indexOf(characters[index]) >= 0) {
                characters[index] = ' ';
            }
        }
        return new String(characters);
    }

    private char simplified(char character) {
        if (character < ' ' || character == WIDE_SPACE) {
            return ' ';
        }
        if (character >= FIRST_WIDE && character <= LAST_WIDE) {
            return (char) (character - WIDE);
        }
        return simplified.getOrDefault(character, character);
    }
}
