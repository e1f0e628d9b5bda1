package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Table.id;
import static org.gongdan.studio.lint.Table.listed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.gongdan.studio.lint.Rule.Fault;

/** Tables that answer one question, completely, with a reason on each row. */
final class TableRules {

    private static final int MOST_INPUTS = 6;
    private static final int MOST_ROWS = 40;
    private static final int GAPS_SHOWN = 3;

    static final List<Rule<Table>> ALL = List.of(
            Rule.local("table-file-name", TableRules::fileName),
            Rule.local("table-question", TableRules::question),
            Rule.local("table-reasons", TableRules::reasons),
            Rule.local("table-values-listed", TableRules::valuesListed),
            Rule.local("table-values-used", TableRules::valuesUsed),
            Rule.local("table-feel", TableRules::feel),
            Rule.local("table-hit-policy", TableRules::hitPolicy),
            Rule.local("table-inputs", TableRules::inputs),
            Rule.local("table-rows", TableRules::rows),
            Rule.local("table-checkable", TableRules::checkable),
            Rule.local("table-gaps", TableRules::gaps),
            Rule.local("table-overlaps", TableRules::overlaps));

    private TableRules() {}

    /** A calculator may consist of several decisions; {@link CalculatorRules} look at their names. */
    private static Stream<Fault> fileName(Table table) {
        List<Decision> decisions = table.decisions().toList();
        boolean named = table.isCalculator()
                || decisions.size() == 1
                        && table.stem().equals(decisions.get(0).getId())
                        && Names.KEBAB.matcher(table.stem()).matches()
                        && decisions.get(0).getExpression() instanceof DecisionTable;
        return named
                ? Stream.empty()
                : Stream.of(Fault.of("keep one decision table in the file and give it the id " + table.stem()));
    }

    private static Stream<Fault> question(Table table) {
        return table.decisions()
                .filter(decision -> decision.getDescription() == null
                        || !decision.getDescription().getTextContent().trim().matches("(?s).*[?？]"))
                .map(decision -> new Fault(id(decision), "describe the decision by the question that it answers"));
    }

    private static Stream<Fault> reasons(Table table) {
        return table.rules()
                .filter(row -> row.getDescription() == null
                        || row.getDescription().getTextContent().isBlank())
                .map(row -> new Fault(id(row), "say in the annotation why this row exists"));
    }

    private static Stream<Fault> valuesListed(Table table) {
        Stream<Fault> inputs = table.tables()
                .flatMap(each -> textColumns(each)
                        .filter(column -> listed(column.getInputValues()).isEmpty())
                        .map(column -> new Fault(id(column), "list the values of this input")));
        Stream<Fault> outputs = table.outputs()
                .filter(output -> "string".equals(output.getTypeRef()) || output.getTypeRef() == null)
                .filter(output -> listed(output.getOutputValues()).isEmpty())
                .map(output -> new Fault(id(output), "list the values of this output"));
        return Stream.concat(inputs, outputs);
    }

    /** Inputs of which some row tests the very value; those that are searched in, as a ticket's words are, have no list. */
    private static Stream<Input> textColumns(DecisionTable table) {
        List<Input> columns = Table.columns(table);
        return IntStream.range(0, columns.size())
                .filter(column -> Table.type(columns.get(column)).equals("string"))
                .filter(column -> Table.rows(table).stream()
                        .map(row -> Table.tests(row).get(column))
                        .allMatch(test -> Cell.parse(test).isPresent()))
                .mapToObj(columns::get);
    }

    private static Stream<Fault> valuesUsed(Table table) {
        return table.tables()
                .flatMap(each -> Table.rows(each).stream()
                        .flatMap(row -> unlisted(each, row)
                                .map(value -> new Fault(id(row), "use listed values only; " + value + " is none"))));
    }

    private static Stream<String> unlisted(DecisionTable table, org.camunda.bpm.model.dmn.instance.Rule row) {
        List<String> tested = table.getInputs().stream()
                .map(input -> listed(input.getInputValues()))
                .toList();
        List<String> given = table.getOutputs().stream()
                .map(output -> listed(output.getOutputValues()))
                .toList();
        return Stream.concat(unlisted(Table.tests(row), tested), unlisted(Table.results(row), given));
    }

    private static Stream<String> unlisted(List<String> entries, List<String> listed) {
        return IntStream.range(0, entries.size()).boxed().flatMap(i -> unlisted(entries.get(i), listed.get(i)));
    }

    private static Stream<String> unlisted(String entry, String listed) {
        Optional<Cell> values = Cell.parse(entry);
        Optional<Cell> known = Cell.parse(listed);
        if (values.isEmpty() || known.isEmpty()) {
            return Stream.empty();
        }
        return values.get().values().stream()
                .filter(value -> value instanceof String && !value.equals("null"))
                .filter(value -> !known.get().accepts(value))
                .map(String::valueOf);
    }

    private static Stream<Fault> feel(Table table) {
        return table.xml()
                .filter(element -> {
                    String language = element.getAttribute("expressionLanguage");
                    return language != null
                            && !language.toLowerCase(Locale.ROOT).contains("feel");
                })
                .map(element -> new Fault(element.getAttribute("id"), "write it in FEEL"));
    }

    private static Stream<Fault> hitPolicy(Table table) {
        return table.tables()
                .filter(each -> !isAllowed(each))
                .map(each -> new Fault(
                        id(each),
                        "use hit policy U, C for sets without aggregation, or F with a last row that catches all"));
    }

    private static boolean isAllowed(DecisionTable table) {
        return switch (table.getHitPolicy()) {
            case UNIQUE -> true;
            case COLLECT -> table.getAggregation() == null;
            case FIRST -> endsWithCatchAll(table);
            default -> false;
        };
    }

    private static boolean endsWithCatchAll(DecisionTable table) {
        List<org.camunda.bpm.model.dmn.instance.Rule> rows = Table.rows(table);
        return !rows.isEmpty()
                && Table.tests(rows.get(rows.size() - 1)).stream().allMatch(Table::isAny);
    }

    private static Stream<Fault> inputs(Table table) {
        return table.tables()
                .filter(each -> each.getInputs().size() > MOST_INPUTS)
                .map(each -> new Fault(id(each), "has more than 6 inputs: decide in two tables"));
    }

    private static Stream<Fault> rows(Table table) {
        return table.tables()
                .filter(each -> each.getRules().size() > MOST_ROWS)
                .map(each -> new Fault(id(each), "has more than 40 rows: decide in two tables"));
    }

    private static Stream<Fault> checkable(Table table) {
        return unique(table)
                .filter(each -> Coverage.of(each).isEmpty())
                .map(
                        each -> new Fault(
                                id(each),
                                "use values, lists, comparisons and ranges of numbers only, so that gaps and overlaps can be found"));
    }

    private static Stream<Fault> gaps(Table table) {
        return unique(table)
                .flatMap(each -> Coverage.of(each).stream()
                        .map(Coverage::gaps)
                        .filter(gaps -> !gaps.isEmpty())
                        .map(gaps -> new Fault(id(each), "add rows for " + shown(gaps))));
    }

    private static String shown(List<String> gaps) {
        String first = String.join("; ", gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size())));
        return gaps.size() > GAPS_SHOWN ? first + "; and " + (gaps.size() - GAPS_SHOWN) + " more cases" : first;
    }

    private static Stream<Fault> overlaps(Table table) {
        return unique(table)
                .flatMap(each -> Coverage.of(each).stream()
                        .flatMap(coverage -> coverage.overlaps().stream())
                        .map(rows -> overlap(each, rows)));
    }

    private static Fault overlap(DecisionTable table, List<Integer> rows) {
        String second = id(Table.rows(table).get(rows.get(1) - 1));
        return new Fault(second, "let rows " + rows.get(0) + " and " + rows.get(1) + " not answer the same case");
    }

    private static Stream<DecisionTable> unique(Table table) {
        return table.tables().filter(each -> each.getHitPolicy() == HitPolicy.UNIQUE);
    }
}
