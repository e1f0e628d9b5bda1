package org.gongdan.studio.lint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** A DMN file with the questions that several rules ask of it. */
record Table(String file, DmnModelInstance dmn) implements Model {

    private static final Pattern IN_WORDS = Pattern.compile("\\p{L} \\p{L}");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"");

    @Override
    public Stream<Said> said() {
        return Stream.of(
                        decisions().map(decision -> new Said(id(decision), decision.getName())),
                        inputs().map(input -> new Said(id(input), input.getLabel())),
                        outputs().map(output -> new Said(id(output), output.getLabel())),
                        outputs().flatMap(Table::words),
                        rules().map(rule -> new Said(
                                id(rule),
                                rule.getDescription() == null
                                        ? null
                                        : rule.getDescription().getTextContent())))
                .flatMap(Function.identity());
    }

    /** Listed values are keys, such as service-desk, unless they are written in words. */
    private static Stream<Said> words(Output output) {
        return VALUE.matcher(listed(output.getOutputValues()))
                .results()
                .map(value -> value.group(1))
                .filter(value -> IN_WORDS.matcher(value).find())
                .map(value -> new Said(id(output), value));
    }

    Stream<Decision> decisions() {
        return dmn.getModelElementsByType(Decision.class).stream();
    }

    Stream<DecisionTable> tables() {
        return dmn.getModelElementsByType(DecisionTable.class).stream();
    }

    Stream<Input> inputs() {
        return dmn.getModelElementsByType(Input.class).stream();
    }

    Stream<Output> outputs() {
        return dmn.getModelElementsByType(Output.class).stream();
    }

    /** The names under which its decisions give what they decide. */
    Stream<String> given() {
        return Stream.concat(
                outputs().map(Output::getName),
                decisions().map(Decision::getVariable).filter(Objects::nonNull).map(variable -> variable.getName()));
    }

    Stream<Rule> rules() {
        return dmn.getModelElementsByType(Rule.class).stream();
    }

    /** The file's XML, element by element. */
    Stream<DomElement> xml() {
        return within(dmn.getDocument().getRootElement());
    }

    private static Stream<DomElement> within(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Table::within));
    }

    static List<Rule> rows(DecisionTable table) {
        return List.copyOf(table.getRules());
    }

    static List<Input> columns(DecisionTable table) {
        return List.copyOf(table.getInputs());
    }

    /** The tests of one row, from left to right, as they are written. */
    static List<String> tests(Rule row) {
        return row.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
    }

    static List<String> results(Rule row) {
        return row.getOutputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
    }

    static String type(Input input) {
        return Optional.ofNullable(input.getInputExpression())
                .map(expression -> expression.getTypeRef())
                .orElse("string");
    }

    /** What an input or output may be, as a list in FEEL; empty when nothing is listed. */
    static String listed(@Nullable UnaryTests values) {
        return values == null ? "" : text(values.getText());
    }

    static boolean isAny(String test) {
        return test.isEmpty() || test.equals("-");
    }

    static String text(@Nullable Text text) {
        return text == null
                ? ""
                : Objects.requireNonNullElse(text.getTextContent(), "").trim();
    }

    static String id(DmnElement element) {
        return Objects.requireNonNullElse(
                element.getId(), element.getElementType().getTypeName());
    }
}
