package org.gongdan.process.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of translations in the format of GNU gettext: a {@code msgid} with the model's text, a {@code msgstr} with the same in
 * another language, each going on in the next line when that is nothing but a quoted text. UTF-8.
 */
public final class WordFile {

    /** The end of such a file's name; what stands before it is the language, as in {@code zh_CN.po}. */
    public static final String ENDING = ".po";

    private static final Pattern LINE = Pattern.compile("(?:(msgid|msgstr)\\s++)?\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder translation = new StringBuilder();
    private StringBuilder current = text;

    private WordFile() {}

    /**
     * The translations by the model's text, its white space made single blanks; what is not translated yet is left out. Throws
     * IllegalArgumentException with the line and what is wrong with it.
     */
    public static Map<String, String> parse(byte[] content) {
        WordFile file = new WordFile();
        List<String> lines = read(content).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String problem = file.add(lines.get(at).strip()).orElse("");
            if (!problem.isEmpty()) {
                throw new IllegalArgumentException("line " + (at + 1) + ": " + problem);
            }
        }
        file.keep();
        return file.words;
    }

    /** The text as it is looked up: how a model breaks its lines does not matter. */
    public static String key(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static String read(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException("save the file as UTF-8", other);
        }
    }

    /** Takes one line in; answers what is wrong with it. */
    private Optional<String> add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.of("write msgid or msgstr and a text in straight quotes");
        }
        if ("msgid".equals(parts.group(1))) {
            keep();
            current = text;
        } else if ("msgstr".equals(parts.group(1))) {
            current = translation;
            if (words.containsKey(key(text.toString()))) {
                return Optional.of("this text is translated above already");
            }
        }
        current.append(ESCAPE.matcher(parts.group(2))
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escape.group(1))));
        return isExpression(translation.toString().strip())
                ? Optional.of("a translation is plain text, without expressions")
                : Optional.empty();
    }

    /** What the forms' own check refuses in a model does not come in by a translation. */
    private static boolean isExpression(String text) {
        return text.startsWith("=") || text.contains("{{") || text.contains("${") || text.contains("#{");
    }

    private void keep() {
        if (!text.isEmpty() && !translation.isEmpty()) {
            words.put(key(text.toString()), translation.toString().strip());
        }
        text.setLength(0);
        translation.setLength(0);
    }
}
