package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Table.id;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.gongdan.process.calculation.Calculator;
import org.gongdan.process.calculation.Template;
import org.gongdan.process.calculation.Template.Place;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.studio.lint.Form.Field;
import org.gongdan.studio.lint.Rule.Fault;

/** Small tools for agents: a decision, a form of the same name, and texts whose places both of them fill. */
final class CalculatorRules {

    static final List<Rule<Table>> TABLES = List.of(
            new Rule<>("calculator-form", CalculatorRules::form),
            Rule.local("calculator-names", CalculatorRules::names),
            new Rule<>("calculator-facts", CalculatorRules::facts));

    static final List<Rule<Form>> FORMS = List.of(
            new Rule<>("calculator-decision", CalculatorRules::decision),
            Rule.local("calculator-bounds", CalculatorRules::bounds),
            new Rule<>("calculator-tickets", CalculatorRules::tickets),
            Rule.local("calculator-texts", CalculatorRules::texts),
            new Rule<>("calculator-places", CalculatorRules::places),
            Rule.local("calculator-currency", CalculatorRules::currency));

    private CalculatorRules() {}

    private static Stream<Fault> form(Table table, Models all) {
        return !table.isCalculator() || formOf(table, all).isPresent()
                ? Stream.empty()
                : Stream.of(
                        Fault.of("add the form that asks for its facts: forms/calculators/" + table.stem() + ".form"));
    }

    private static Stream<Fault> names(Table table) {
        if (!table.isCalculator()) {
            return Stream.empty();
        }
        Stream<Fault> odd = table.decisions()
                .map(Decision::getId)
                .filter(id -> !id.equals(table.stem()) && !id.startsWith(table.stem() + "-"))
                .map(id -> new Fault(id, "let its id begin with " + table.stem() + "-"));
        return table.decisions().map(Decision::getId).anyMatch(table.stem()::equals)
                ? odd
                : Stream.of(Fault.of("give the decision that the others lead to the id " + table.stem()));
    }

    /** A column whose expression is a name; what longer ones ask for, FEEL alone could tell. */
    private static Stream<Fault> facts(Table table, Models all) {
        if (!table.isCalculator()) {
            return Stream.empty();
        }
        Set<String> known = table.given().collect(Collectors.toCollection(HashSet::new));
        Optional<Form> form = formOf(table, all);
        form.ifPresent(one -> one.fields().forEach(field -> known.add(field.key())));
        return table.inputs()
                .filter(input -> form.isPresent() && input.getInputExpression() != null)
                .filter(input -> Names.CAMEL
                        .matcher(Table.text(input.getInputExpression().getText()))
                        .matches())
                .filter(input ->
                        !known.contains(Table.text(input.getInputExpression().getText())))
                .map(input -> new Fault(
                        id(input),
                        "ask in the form for "
                                + Table.text(input.getInputExpression().getText())
                                + ", or let another decision of the file give it"));
    }

    private static Stream<Fault> decision(Form form, Models all) {
        return !form.isCalculator() || all.has(ModelFile.CALCULATORS + form.stem() + ".dmn")
                ? Stream.empty()
                : Stream.of(
                        Fault.of("add the decision that answers it: decisions/calculators/" + form.stem() + ".dmn"));
    }

    private static Stream<Fault> bounds(Form form) {
        return fields(form)
                .filter(field -> field.type().equals("number"))
                .filter(field -> !field.json().path("validate").path("min").isNumber()
                        || !field.json().path("validate").path("max").isNumber())
                .map(field -> new Fault(field.name(), "say the least and the most that may be entered"));
    }

    private static Stream<Fault> tickets(Form form, Models all) {
        if (!form.isCalculator()) {
            return Stream.empty();
        }
        List<String> types = Calculator.list(form.property(Calculator.TICKET_TYPES));
        List<String> categories = Calculator.list(form.property(Calculator.CATEGORIES));
        if (types.isEmpty() && categories.isEmpty()) {
            return Stream.of(Fault.of(
                    "name the tickets it stands on: give its first text the property ticketTypes or categories"));
        }
        Set<String> known = listed("category", all);
        return Stream.concat(
                        types.stream().filter(type -> !all.has(type + ".bpmn")),
                        categories.stream().filter(one -> !known.isEmpty() && !known.contains(one)))
                .map(one -> Fault.of("name ticket types and categories that exist; " + one + " does not"));
    }

    /** What tables list as the values of an output of this name. */
    private static Set<String> listed(String output, Models all) {
        return all.tables()
                .flatMap(Table::outputs)
                .filter(one -> output.equals(one.getName()))
                .flatMap(one -> Cell.parse(Table.listed(one.getOutputValues())).stream())
                .flatMap(cell -> cell.values().stream())
                .map(value -> String.valueOf(value).replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Fault> texts(Form form) {
        return !form.isCalculator()
                ? Stream.empty()
                : Stream.of(Calculator.RESULT, Calculator.REPLY)
                        .filter(use -> form.texts(use).findAny().isEmpty())
                        .map(use -> Fault.of("add a text with the property use = " + use));
    }

    private static Stream<Fault> places(Form form, Models all) {
        Optional<Table> table = table(form, all);
        if (table.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = table.get().given().collect(Collectors.toCollection(HashSet::new));
        form.fields().forEach(field -> known.add(field.key()));
        return templates(form)
                .flatMap(template -> template.places().stream())
                .distinct()
                .filter(place -> !known.contains(place.name()) || !Template.FORMATS.contains(place.format()))
                .map(place -> Fault.of(
                        known.contains(place.name())
                                ? "write {" + place.name() + "} as one of " + Template.FORMATS
                                : "fill {" + place.name() + "} by a field of the form or by what a decision gives"));
    }

    private static Stream<Fault> currency(Form form) {
        boolean counts = form.isCalculator()
                && templates(form)
                        .flatMap(template -> template.places().stream())
                        .map(Place::format)
                        .anyMatch("money"::equals);
        return !counts || isCurrency(form.property(Calculator.CURRENCY))
                ? Stream.empty()
                : Stream.of(Fault.of("give the first text the property currency, as in EUR"));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .anyMatch(code::equals);
    }

    private static Stream<Template> templates(Form form) {
        return Stream.of(Calculator.RESULT, Calculator.REPLY)
                .flatMap(form::texts)
                .map(Template::new);
    }

    private static Stream<Field> fields(Form form) {
        return form.isCalculator() ? form.fields().stream() : Stream.empty();
    }

    private static Optional<Table> table(Form form, Models all) {
        return all.tables()
                .filter(table -> form.isCalculator() && table.isCalculator())
                .filter(table -> table.stem().equals(form.stem()))
                .findFirst();
    }

    private static Optional<Form> formOf(Table table, Models all) {
        return all.forms()
                .filter(form -> form.isCalculator() && Objects.equals(form.stem(), table.stem()))
                .findFirst();
    }
}
