package org.gongdan.process.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Invents cells as analysts write them, good and bad, and the values that may meet them. */
final class Cells {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "b",
            "vip",
            "gold",
            "vpn",
            "vpn drops",
            "a\\\"b",
            "a\\\\b",
            "a\\nb",
            "a\\tb",
            "\\u4e2d",
            "\\U01F3AB",
            "入职",
            "🎫",
            "é",
            "e\u0301",
            "5",
            "true",
            "null",
            "-",
            "?",
            "a,b",
            "not(a)",
            "a\nb",
            "2026-02-28",
            "\\",
            "\\q",
            "//",
            "/* a */",
            "'",
            "`");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "3",
            "5",
            "5.0",
            "5.50",
            ".5",
            "0.1",
            "-1",
            "-5.0",
            "- 5",
            "-.5",
            "00",
            "007",
            "5.",
            "1e3",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890123456789012.5",
            "0.30000000000000004",
            "1,5",
            "1_000",
            "--1",
            "+1");
    private static final List<String> TIMES = List.of(
            "date(\"2026-02-28\")",
            "date(\"2026-03-01\")",
            "date( \"2026-02-28\" )",
            "date(\"2026-02-30\")",
            "date(\"28.2.2026\")",
            "date(2026, 2, 28)",
            "@\"2026-02-28\"",
            "@\"PT2H\"",
            "@\"nonsense\"",
            "date and time(\"2026-02-28T08:30:00\")",
            "date and time(\"2026-02-28T08:30:00Z\")",
            "date and time(\"2026-02-28T09:30:00+01:00\")",
            "date and time(\"2026-02-28T09:30:00@Europe/Berlin\")",
            "date and time(\"2026-02-28\")",
            "time(\"08:30:00\")",
            "time(\"08:30:00Z\")",
            "duration(\"PT2H\")",
            "duration(\"PT120M\")",
            "duration(\"P1D\")",
            "-duration(\"P1D\")",
            "duration(\"P14M\")",
            "duration(\"P1Y2M\")",
            "duration(\"soon\")");
    private static final List<String> WORDS =
            List.of("true", "false", "null", "limit", "tier", "missing", "x", "?", "x.y", "`tier`", "if", "in", "not");
    private static final List<String> GAPS =
            List.of("", "", "", "", " ", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", "/* why */", "// why\n");
    private static final List<String> FUNCTIONS = List.of(
            "contains", "starts with", "ends with", "matches", "upper case", "string length", "is defined", "all");
    private static final String NOISE = "\"'()[],.-?<>=!{}@/\\ aé5入\u0000";

    private final Random random;

    Cells(Random random) {
        this.random = random;
    }

    String test() {
        String test = switch (random.nextInt(12)) {
            case 0 -> "-";
            case 1, 2, 3 -> list();
            case 4 -> spaced("not", "(", list(), ")");
            case 5 -> sentence();
            case 6 -> spaced("not", "(", sentence(), ")");
            default -> one();
        };
        return random.nextInt(12) == 0 ? broken(test) : spaced(test);
    }

    String expression() {
        String expression = switch (random.nextInt(6)) {
            case 0 -> spaced(literal(), one("+", "-", "*", "/", "=", "<"), literal());
            case 1 -> "[" + literal() + "," + literal() + "]";
            case 2 -> one(WORDS);
            default -> literal();
        };
        return random.nextInt(12) == 0 ? broken(expression) : spaced(expression);
    }

    /** A value of any Java class that a variable might have, near the literals of the cells. */
    @Nullable
    Object value() {
        return one(VALUES).get();
    }

    private String list() {
        List<String> items = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            items.add(one());
        }
        return String.join(spaced(","), items);
    }

    private String one() {
        return switch (random.nextInt(6)) {
            case 0 -> spaced(one("<", "<=", ">", ">=", "=", "!="), literal());
            case 1 -> range();
            case 2 -> spaced("(", literal(), ")");
            default -> literal();
        };
    }

    private String range() {
        List<String> kind = one(List.of(NUMBERS, NUMBERS, TIMES, List.of("\"a\"", "\"b\"", "\"vip\""), WORDS));
        List<String> other = random.nextInt(8) == 0 ? TIMES : kind;
        return spaced(one("[", "]", "("), one(kind), "..", one(other), one("]", "[", ")"));
    }

    private String sentence() {
        String sentence = clause();
        for (int count = random.nextInt(3); count > 0; count--) {
            sentence = spaced(sentence, " " + one("or", "and") + " ", clause());
        }
        return sentence;
    }

    private String clause() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> spaced(one(FUNCTIONS), "(", one("?", "?", "?", "x", "tier"), ",", literal(), ")");
            case 2 -> spaced("?", one("=", "!=", "<", "<=", ">", ">="), literal());
            case 3 -> spaced("? in ", one("(", "") + list() + one(")", ""));
            default -> one();
        };
    }

    private String literal() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> '"' + one(TEXTS) + '"';
            case 3, 4 -> one(NUMBERS);
            case 5, 6 -> one(TIMES);
            default -> one(WORDS);
        };
    }

    private String broken(String cell) {
        StringBuilder broken = new StringBuilder(cell);
        int place = random.nextInt(cell.length() + 1);
        if (random.nextBoolean() && place < cell.length()) {
            broken.deleteCharAt(place);
        } else {
            broken.insert(place, NOISE.charAt(random.nextInt(NOISE.length())));
        }
        return broken.toString();
    }

    private String spaced(String... parts) {
        StringBuilder spaced = new StringBuilder(one(GAPS));
        Arrays.stream(parts).forEach(part -> spaced.append(part).append(one(GAPS)));
        return spaced.toString();
    }

    private String one(String... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static final List<Supplier<@Nullable Object>> VALUES = values();

    private static List<Supplier<@Nullable Object>> values() {
        LocalDateTime time = LocalDateTime.parse("2026-02-28T08:30:00");
        ZonedDateTime zoned = time.atZone(ZoneOffset.UTC);
        List<@Nullable Object> values = new ArrayList<>(List.of(
                "",
                " ",
                "a",
                "b",
                "A",
                "vip",
                "gold",
                "vpn",
                "vpn drops every hour",
                "a\"b",
                "a\\b",
                "a\nb",
                "a\tb",
                "中",
                "入职",
                "🎫",
                "é",
                "e\u0301",
                "5",
                "5.0",
                "true",
                "null",
                "2026-02-28",
                "-",
                "?"));
        values.addAll(List.of(true, false, DayOfWeek.MONDAY));
        values.addAll(List.of(0, 1, 3, 5, -5, 5L, 9007199254740993L, Long.MAX_VALUE, (short) 5, 5f, 0.1f, Float.NaN));
        values.addAll(List.of(5.0, 5.5, 0.5, 0.1, -0.0, 1e3, 1e300, 9007199254740993.0, 0.1 + 0.2, Double.NaN));
        values.addAll(List.of(
                Double.POSITIVE_INFINITY, new BigDecimal("5.00"), new BigDecimal("1E+3"), new BigDecimal("0.1")));
        values.addAll(List.of(new BigDecimal("123456789012345678901234567890123456789012.5"), BigInteger.valueOf(5)));
        values.addAll(List.of(time, time.toLocalDate(), LocalDate.parse("2026-03-01"), time.toLocalTime(), zoned));
        values.addAll(List.of(zoned.withZoneSameInstant(ZoneId.of("Europe/Berlin")), zoned.toOffsetDateTime()));
        values.addAll(List.of(
                OffsetDateTime.parse("2026-02-28T09:30:00+01:00"), OffsetTime.parse("08:30:00Z"), LocalTime.NOON));
        values.addAll(List.of(java.sql.Timestamp.valueOf(time), java.sql.Date.valueOf("2026-02-28")));
        values.addAll(List.of(Duration.ofHours(2), Duration.ofDays(-1), Period.ofMonths(14), Period.of(1, 2, 0)));
        values.addAll(List.of(List.of("a", "b"), List.of(), Map.of("y", 5), new IllegalStateException("a")));
        Collections.addAll(values, null, null);
        List<Supplier<@Nullable Object>> suppliers = new ArrayList<>();
        values.forEach(value -> suppliers.add(() -> value));
        suppliers.add(() -> Date.from(time.atZone(ZoneId.systemDefault()).toInstant()));
        suppliers.add(() -> Date.from(Instant.parse("2026-03-02T00:00:00Z")));
        return suppliers;
    }
}
