package org.gongdan.studio.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test in a table that can be reasoned about: "any", literals, comparisons and ranges of numbers, a list of these, or
 * {@code not(…)} of them. Values are texts in their quotes, {@code true}, {@code false}, {@code null}, or numbers.
 */
record Cell(Predicate<Object> test, List<Object> values) {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern PART = Pattern.compile("\\s*(\"[^\"]*\"|[^,\"]+?)\\s*(?:,|$)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|true|false|null");
    private static final Pattern COMPARISON = Pattern.compile("(<=?|>=?)?\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\[\\])])");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");

    /** Empty when the test says more than can be checked. */
    static Optional<Cell> parse(String text) {
        if (Table.isAny(text)) {
            return Optional.of(new Cell(value -> true, List.of()));
        }
        Matcher not = NOT.matcher(text);
        return not.matches() ? list(not.group(1)).map(cell -> new Cell(cell.test.negate(), cell.values)) : list(text);
    }

    boolean accepts(Object value) {
        return test.test(value);
    }

    private static Optional<Cell> list(String text) {
        List<Cell> cells = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end) {
            Optional<Cell> cell = single(part.group(1));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            end = part.end();
        }
        return end < text.length() ? Optional.empty() : cells.stream().reduce(Cell::or);
    }

    private Cell or(Cell other) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(other.values);
        return new Cell(test.or(other.test), both);
    }

    private static Optional<Cell> single(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (WORD.matcher(text).matches()) {
            return Optional.of(new Cell(text::equals, List.of(text)));
        }
        if (comparison.matches()) {
            return Optional.of(comparison(comparison.group(1), new BigDecimal(comparison.group(2))));
        }
        return range.matches() ? Optional.of(range(range)) : Optional.empty();
    }

    private static Cell comparison(String operator, BigDecimal bound) {
        return new Cell(
                value -> value instanceof BigDecimal number && compares(number, operator, bound), List.of(bound));
    }

    private static boolean compares(BigDecimal number, String operator, BigDecimal bound) {
        int order = number.compareTo(bound);
        if (operator == null) {
            return order == 0;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Cell range(Matcher range) {
        String lower = range.group(1).equals("[") ? ">=" : ">";
        String upper = range.group(4).equals("]") ? "<=" : "<";
        Cell from = comparison(lower, new BigDecimal(range.group(2)));
        Cell to = comparison(upper, new BigDecimal(range.group(3)));
        return new Cell(from.test.and(to.test), from.or(to).values);
    }
}
