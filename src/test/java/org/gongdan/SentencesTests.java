package org.gongdan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.notification.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the Java code can refuse has its sentence in every language, and every sentence is used. */
class SentencesTests {

    /** Who says sentences; a key begins with one of them. */
    private static final String OWNERS = String.join(
            "|",
            "api",
            "approval",
            "brand",
            "bulk",
            "calculator",
            "calendar",
            "checklist",
            "customer",
            "draft",
            "identity",
            "macro",
            "knowledge",
            "process",
            "search",
            "shift",
            "studio",
            "ticket",
            "training");

    private static final Pattern KEY = Pattern.compile("\"((?:" + OWNERS + ")\\.[a-z]+[a-z.-]*)\"");
    private static final Pattern PREFIX = Pattern.compile("\"(process\\.[a-z]+\\.)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("(?:RefusedException|NotFoundException|InvalidException|FieldError)\\("
                    + "\\s*(?:[^;\"]*\"[^\"]*\",\\s*)??\"((?:" + OWNERS + ")\\.[a-z.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_zh_CN.properties", "sentences_zh_TW.properties"})
    void everyRefusalHasItsSentence(String file) throws IOException {
        assertThat(read(file).stringPropertyNames()).containsAll(inCode(REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_zh_CN.properties", "sentences_zh_TW.properties"})
    void everySentenceIsUsed(String file) throws IOException {
        Set<String> used = inCode(KEY);
        used.add("notification.open");
        used.add("notification.answer");
        for (Notice notice : Notice.values()) {
            used.add("notification." + notice.wire() + ".subject");
            used.add("notification." + notice.wire() + ".body");
        }
        Set<String> prefixes = inCode(PREFIX);
        assertThat(read(file).stringPropertyNames())
                .filteredOn(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    private static Set<String> inCode(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties read(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
