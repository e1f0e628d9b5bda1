package org.gongdan.studio.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * Which rows answer which cases. A case is one value for each input: each listed or tested text, both booleans, and of
 * numbers each bound, one between each two, one below and one above all. That is every case the tests can tell apart.
 */
final class Coverage {

    private static final int MOST_CASES = 500_000;

    private final List<Input> inputs;
    private final List<List<Cell>> rows;
    private final List<List<Object>> values;

    private Coverage(List<Input> inputs, List<List<Cell>> rows) {
        this.inputs = inputs;
        this.rows = rows;
        this.values = IntStream.range(0, inputs.size()).mapToObj(this::values).toList();
    }

    /** Empty when a test says more than can be checked. */
    static Optional<Coverage> of(DecisionTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (var row : table.getRules()) {
            List<Cell> cells = Table.tests(row).stream()
                    .flatMap(test -> Cell.parse(test).stream())
                    .toList();
            if (cells.size() != table.getInputs().size()) {
                return Optional.empty();
            }
            rows.add(cells);
        }
        Coverage coverage = new Coverage(Table.columns(table), rows);
        return coverage.size() > MOST_CASES ? Optional.empty() : Optional.of(coverage);
    }

    /** The cases that no row answers, in words. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        eachCase(which -> {
            if (answering(which).isEmpty()) {
                gaps.add(words(which));
            }
        });
        return gaps;
    }

    /** Each two rows, counted from 1, that answer the same case. */
    Set<List<Integer>> overlaps() {
        Set<List<Integer>> overlaps = new LinkedHashSet<>();
        eachCase(which -> {
            List<Integer> answering = answering(which);
            if (answering.size() > 1) {
                overlaps.add(List.of(answering.get(0) + 1, answering.get(1) + 1));
            }
        });
        return overlaps;
    }

    private List<Integer> answering(List<Object> which) {
        return IntStream.range(0, rows.size())
                .filter(row -> IntStream.range(0, which.size())
                        .allMatch(column -> rows.get(row).get(column).accepts(which.get(column))))
                .boxed()
                .toList();
    }

    private String words(List<Object> which) {
        return IntStream.range(0, which.size())
                .mapToObj(column -> name(inputs.get(column)) + " = " + which.get(column))
                .collect(Collectors.joining(", "));
    }

    private static String name(Input input) {
        return input.getInputExpression() == null
                ? Table.id(input)
                : Table.text(input.getInputExpression().getText());
    }

    private void eachCase(Consumer<List<Object>> visitor) {
        extend(List.of(), visitor);
    }

    private void extend(List<Object> prefix, Consumer<List<Object>> visitor) {
        if (prefix.size() == values.size()) {
            visitor.accept(prefix);
            return;
        }
        for (Object value : values.get(prefix.size())) {
            List<Object> longer = new ArrayList<>(prefix);
            longer.add(value);
            extend(longer, visitor);
        }
    }

    private double size() {
        return values.stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other);
    }

    private List<Object> values(int column) {
        Input input = inputs.get(column);
        Optional<Cell> listed = Cell.parse(Table.listed(input.getInputValues()));
        Set<Object> told = new LinkedHashSet<>(listed.map(Cell::values).orElse(List.of()));
        rows.forEach(row -> told.addAll(row.get(column).values()));
        if (Table.type(input).equals("boolean")) {
            told.addAll(List.of("true", "false"));
        }
        Set<Object> numbers = between(told);
        List<Object> all = new ArrayList<>(
                told.stream().filter(value -> !(value instanceof BigDecimal)).toList());
        all.addAll(numbers);
        List<Object> possible = all.stream()
                .filter(value -> listed.map(cell -> cell.accepts(value)).orElse(true))
                .toList();
        return possible.isEmpty() ? List.of("anything") : possible;
    }

    private static Set<Object> between(Set<Object> told) {
        TreeSet<BigDecimal> bounds = told.stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Object> numbers = new LinkedHashSet<>();
        BigDecimal last = null;
        for (BigDecimal bound : bounds) {
            numbers.add(
                    last == null
                            ? bound.subtract(BigDecimal.ONE)
                            : last.add(bound).divide(BigDecimal.valueOf(2)));
            numbers.add(bound);
            last = bound;
        }
        if (last != null) {
            numbers.add(last.add(BigDecimal.ONE));
        }
        return numbers;
    }
}
