package org.gongdan.channel.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.core.Decimals;
import org.gongdan.core.Fields;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.ticket.AnswerWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what an address wants answered: {@code attributes.<key>} is a choice (several mean one of them), {@code true} or
 * {@code false}, a number, a day, or a part of a text, as the field is of that kind; {@code attributes.<key>.from} and
 * {@code .to} are the bounds of numbers and days.
 */
@Component
public class AnswerFilters {

    /** What the names of such parameters begin with. */
    public static final String ANSWER = "attributes.";

    public static final String FROM = ".from";
    public static final String TO = ".to";

    private static final int MOST = 10;
    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9999;

    private final AskedFields asked;

    AnswerFilters(AskedFields asked) {
        this.asked = asked;
    }

    /** What nobody is asked, or what cannot be read, is an error of its parameter; empty texts want nothing. */
    public List<AnswerWanted> read(Map<String, List<String>> parameters, Fields errors) {
        Set<String> keys = new LinkedHashSet<>();
        parameters.forEach((name, texts) -> {
            if (name.startsWith(ANSWER) && texts.stream().anyMatch(text -> !text.isBlank())) {
                keys.add(key(name));
            }
        });
        if (keys.isEmpty()) {
            return List.of();
        }
        errors.check("attributes", keys.size() <= MOST, "ticket.invalid.too-many-answers", MOST);
        Map<String, Question> questions = asked.byKey();
        List<AnswerWanted> wanted = new ArrayList<>();
        keys.stream().limit(MOST).forEach(key -> {
            Question question = questions.get(key);
            errors.check(ANSWER + key, question != null, "api.invalid.unknown-field");
            if (question != null) {
                add(wanted, question, new Texts(parameters, ANSWER + key, errors));
            }
        });
        return wanted;
    }

    static String key(String parameter) {
        String key = parameter.substring(ANSWER.length());
        return key.endsWith(FROM)
                ? key.substring(0, key.length() - FROM.length())
                : key.endsWith(TO) ? key.substring(0, key.length() - TO.length()) : key;
    }

    private static void add(List<AnswerWanted> wanted, Question question, Texts texts) {
        AnswerWanted one = read(question, texts);
        if (one != null) {
            wanted.add(one.confidential(question.confidential()));
        }
    }

    private static @Nullable AnswerWanted read(Question question, Texts texts) {
        String key = question.key();
        return switch (question.kind()) {
            case "select", "radio", "checklist", "taglist" -> {
                texts.check(question.choices().keySet().containsAll(texts.all()), "process.answer.choice", question);
                yield texts.all().isEmpty() ? null : AnswerWanted.oneOf(key, texts.all());
            }
            case "checkbox" -> {
                texts.check(Set.of("true", "false", "").contains(texts.one("")), "process.answer.yes-no", question);
                yield texts.one("").isEmpty()
                        ? null
                        : AnswerWanted.yesOrNo(key, texts.one("").equals("true"));
            }
            case "number" -> {
                BigDecimal exactly = texts.number("", question);
                BigDecimal least = exactly == null ? texts.number(FROM, question) : exactly;
                BigDecimal most = exactly == null ? texts.number(TO, question) : exactly;
                yield least == null && most == null ? null : AnswerWanted.number(key, least, most);
            }
            case "datetime" -> {
                LocalDate exactly = texts.day("", question);
                LocalDate from = exactly == null ? texts.day(FROM, question) : exactly;
                LocalDate until = exactly == null ? texts.day(TO, question) : exactly;
                yield from == null && until == null ? null : AnswerWanted.day(key, from, until);
            }
            default -> texts.one("").isEmpty() ? null : AnswerWanted.containing(key, texts.one(""));
        };
    }

    /** What was sent for one field. */
    private record Texts(Map<String, List<String>> parameters, String name, Fields errors) {

        List<String> all() {
            return parameters.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        String one(String end) {
            String text = parameters.getOrDefault(name + end, List.of()).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
            errors.check(
                    name + end, text.length() <= LONGEST && text.indexOf('\0') < 0, "ticket.invalid.too-long", LONGEST);
            return text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
        }

        void check(boolean holds, String sentence, Question question) {
            errors.check(name, holds, sentence, question.label());
        }

        @Nullable
        BigDecimal number(String end, Question question) {
            String text = one(end);
            BigDecimal number = Decimals.read(text).orElse(null);
            errors.check(name + end, text.isEmpty() || number != null, "process.answer.number", question.label());
            return number;
        }

        @Nullable
        LocalDate day(String end, Question question) {
            String text = one(end);
            LocalDate day = day(text);
            boolean told = day != null && day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
            errors.check(name + end, text.isEmpty() || told, "process.answer.date", question.label());
            return told ? day : null;
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException words) {
                return null;
            }
        }
    }
}
