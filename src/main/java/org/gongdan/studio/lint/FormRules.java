package org.gongdan.studio.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongdan.studio.lint.Form.Field;
import org.gongdan.studio.lint.Rule.Fault;

/** Forms that give the diagram the answers it decides by, or declare what a type of ticket is asked beforehand. */
final class FormRules {

    private static final int MOST_FIELDS = 9;
    private static final List<String> MARKS = List.of("confidential", "retired");
    private static final List<String> YES_OR_NO = List.of("true", "false");

    /** The form of a new ticket of a type: shown before there is any task. */
    private static final String REQUEST = "request-";

    static final List<Rule<Form>> ALL = List.of(
            Rule.local("form-file-name", FormRules::fileName),
            new Rule<>("form-task", FormRules::task),
            Rule.local("form-size", FormRules::size),
            Rule.local("form-keys", FormRules::keys),
            Rule.local("form-marks", FormRules::marks),
            new Rule<>("form-required", FormRules::required),
            new Rule<>("form-answers", FormRules::answers));

    private FormRules() {}

    private static Stream<Fault> fileName(Form form) {
        boolean named = form.stem().equals(form.id())
                && Names.KEBAB.matcher(form.stem()).matches();
        return named ? Stream.empty() : Stream.of(Fault.of("name the file like the form's id, in kebab-case"));
    }

    private static Stream<Fault> task(Form form, Models all) {
        boolean shown = form.isCalculator()
                || form.stem().startsWith(REQUEST)
                || all.diagrams()
                        .flatMap(diagram -> diagram.all(UserTask.class))
                        .anyMatch(task -> FlowRules.formOf(task).equals(form.stem()));
        return shown ? Stream.empty() : Stream.of(Fault.of("draw the user task of the same name, or remove the form"));
    }

    private static Stream<Fault> size(Form form) {
        return form.fields().stream().filter(field -> !field.isRetired()).count() <= MOST_FIELDS
                ? Stream.empty()
                : Stream.of(Fault.of("has more than 9 fields: ask only what the flow needs"));
    }

    private static Stream<Fault> keys(Form form) {
        List<String> keys = form.fields().stream().map(Field::key).toList();
        return form.fields().stream()
                .filter(field -> !Names.CAMEL.matcher(field.key()).matches()
                        || keys.indexOf(field.key()) != keys.lastIndexOf(field.key()))
                .map(field -> new Fault(field.name(), "give the field a key of its own: the variable, in camelCase"));
    }

    /** A mark that is misspelt would leave confidential what nobody masks. */
    private static Stream<Fault> marks(Form form) {
        return form.fields().stream()
                .filter(field -> MARKS.stream().anyMatch(mark -> {
                    JsonNode value = field.json().path("properties").path(mark);
                    return !value.isMissingNode() && !YES_OR_NO.contains(value.asText());
                }))
                .map(field -> new Fault(
                        field.name(), "write \"true\" or \"false\" for its properties confidential and retired"));
    }

    private static Stream<Fault> required(Form form, Models all) {
        return form.fields().stream()
                .filter(field -> conditions(field, all).findAny().isPresent())
                .filter(field -> !field.isRequired() && !field.alwaysAnswers())
                .map(field -> new Fault(field.name(), "make the field required: a gateway decides by it"));
    }

    private static Stream<Fault> answers(Form form, Models all) {
        return form.fields().stream()
                .flatMap(field -> conditions(field, all)
                        .filter(condition -> !canAnswer(field, condition))
                        .map(condition -> new Fault(
                                field.name(),
                                "offer " + condition.literal() + ", which " + condition.flow() + " compares with")));
    }

    private static boolean canAnswer(Field field, Condition condition) {
        return field.isChoice()
                ? field.values().contains(condition.answer())
                : field.alwaysAnswers() && condition.isBoolean();
    }

    private static Stream<Condition> conditions(Field field, Models all) {
        return all.diagrams()
                .flatMap(Diagram::conditions)
                .filter(condition -> condition.variable().equals(field.key()))
                .filter(condition -> !condition.literal().equals("null"));
    }
}
