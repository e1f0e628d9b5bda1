package org.gongdan.channel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.core.Spoken;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards the words of the pages: all languages complete, every key that a page names is there, no page holds bare text. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");
    private static final Pattern UTILITY_KEY = Pattern.compile("messages\\.msg\\('([a-z][A-Za-z0-9.-]*[A-Za-z0-9])'");
    private static final Pattern PREFIX = Pattern.compile("(?:#\\{\\$\\{|messages\\.msg\\()'([a-z][a-z.-]*\\.)' \\+");
    private static final String NAMED_IN_THE_DATABASE = "category.";
    private static final Pattern JAVA_KEY = Pattern.compile(
            "\"((?:[a-z]+\\.)+(?:refused|invalid|not-found|unknown|missing|wrong)(?:[.a-z-]*[a-z])?)\"");

    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageHasTheSameKeys(String bundle, String language) {
        assertThat(new TreeSet<>(read(bundle + language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageTakesTheSameArguments(String bundle, String language) {
        Properties english = read(bundle);
        Properties translated = read(bundle + language);
        english.stringPropertyNames()
                .forEach(key -> assertThat(arguments(translated.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    /** Big5 is what Taiwan writes with: simplified characters are not in it, and neither is anything half converted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/messages_zh_TW.properties",
                "src/main/resources/sentences_zh_TW.properties",
                "processes/zh_TW.po",
                "decisions/zh_TW.po",
                "forms/zh_TW.po"
            })
    void traditionalChineseIsWrittenAsInTaiwan(Path file) {
        CharsetEncoder taiwan = Charset.forName("Big5").newEncoder();
        text(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("people.language."))
                .forEach(line -> assertThat(line.codePoints()
                                .filter(Character::isIdeographic)
                                .mapToObj(Character::toString)
                                .filter(character -> !taiwan.canEncode(character)))
                        .as(line)
                        .isEmpty());
        assertThat(text(file)).as("quotes").doesNotContainPattern("(?m)^(?!#|msgid|\")[^\\n]*[“”‘’]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"messages", "messages_zh_CN", "messages_zh_TW", "sentences", "sentences_zh_CN", "sentences_zh_TW"
            })
    void everyMessageSaysSomethingAndIsWellFormed(String file) {
        read(file).forEach((key, text) -> {
            assertThat(text.toString()).as("%s", key).isNotBlank();
            assertThat(text.toString().replace("''", ""))
                    .as("%s: a lone quote eats what follows", key)
                    .doesNotContain("'");
            new MessageFormat(text.toString());
        });
    }

    static Stream<Arguments> translated() {
        return Stream.of("messages", "sentences")
                .flatMap(bundle ->
                        Spoken.LANGUAGES.stream().skip(1).map(language -> Arguments.of(bundle, "_" + language)));
    }

    @Test
    void everyKeyThatAPageNamesExists() {
        assertThat(missing(templates(), LITERAL_KEY, UTILITY_KEY)).isEmpty();
    }

    @Test
    void everyFamilyOfKeysThatAPageNamesExists() {
        Set<String> known = all().stringPropertyNames();
        assertThat(templates().stream()
                        .flatMap(page -> matches(PREFIX, text(page)))
                        .filter(prefix -> !NAMED_IN_THE_DATABASE.equals(prefix)))
                .allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyRefusalInTheCodeHasItsSentence() {
        assertThat(missing(files(Path.of("src/main/java"), ".java"), JAVA_KEY)).isEmpty();
    }

    @Test
    void everyConstantHasItsWord() {
        Properties known = all();
        List<String> keys = new ArrayList<>();
        keys.addAll(words("type", Type.values()));
        keys.addAll(words("status", Status.values()));
        keys.addAll(words("portal.status", Status.values()));
        keys.addAll(words("portal.next", Status.values()));
        keys.addAll(words("impact", Impact.values()));
        keys.addAll(words("request.impact", Impact.values()));
        keys.addAll(words("urgency", Urgency.values()));
        keys.addAll(words("request.urgency", Urgency.values()));
        keys.addAll(words("priority", Priority.values()));
        keys.addAll(words("channel", Channel.values()));
        assertThat(known.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void noPageHoldsBareTextOrInlineScript() {
        templates().forEach(page -> {
            String markup = text(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?i)<!doctype[^>]*>", "");
            assertThat(markup.replaceAll("(?s)<[^<>]*?(\"[^\"]*\"[^<>]*?)*>", "")
                            .replaceAll("&[a-z]+;", ""))
                    .as("text outside of messages in %s", page)
                    .isBlank();
            assertThat(markup)
                    .as("handlers and styles inside %s, which the content policy forbids", page)
                    .doesNotContainPattern("<[^>]* on[a-z]+=")
                    .doesNotContainPattern("<(script|style)>")
                    .doesNotContainPattern("<[^>]* style=");
        });
    }

    @Test
    void noPageHoldsAttributesThatAreReadWithoutAMessage() {
        templates()
                .forEach(page -> assertThat(text(page))
                        .as("%s", page)
                        .doesNotContainPattern("\\s(?:title|placeholder|aria-label|alt)=\""));
    }

    private static List<String> words(String family, Wire[] constants) {
        return Arrays.stream(constants).map(one -> family + "." + one.wire()).toList();
    }

    private static TreeSet<Integer> arguments(String message) {
        TreeSet<Integer> arguments = new TreeSet<>();
        matches(Pattern.compile("\\{(\\d+)[,}]"), message).forEach(number -> arguments.add(Integer.valueOf(number)));
        return arguments;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((Function<MatchResult, String>) found -> found.group(1));
    }

    private static Set<String> missing(List<Path> files, Pattern... patterns) {
        Set<String> known = all().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        files.forEach(file -> Stream.of(patterns)
                .flatMap(pattern -> matches(pattern, text(file)))
                .filter(key -> !known.contains(key))
                .forEach(key -> missing.add(key + " in " + file)));
        return missing;
    }

    /** Mails are written for mail programs, which know no style sheets: other rules hold there. */
    private static List<Path> templates() {
        return files(TEMPLATES, ".html").stream()
                .filter(file -> !file.startsWith(TEMPLATES.resolve("mail")))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Properties all() {
        Properties all = new Properties();
        all.putAll(read("messages"));
        all.putAll(read("sentences"));
        return all;
    }

    private static Properties read(String name) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            messages.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return messages;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
