package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UserTaskFormsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("userTasks")
    void hasTheFormThatIsNamedLikeTheTask(String name, UserTask task) {
        String form = name.toLowerCase(Locale.ROOT).replace(' ', '-');

        assertThat(task.getCamundaFormRef()).isEqualTo(form);
        assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
        assertThat(Path.of("forms", form + ".form")).exists();
        assertThat(form(form).path("id").asText()).isEqualTo(form);
    }

    @Test
    void leavesNoFormWithoutATask() {
        List<String> forms = Models.forms().stream()
                .map(Models::name)
                .filter(form -> !form.startsWith("request-"))
                .toList();

        assertThat(userTasks().map(arguments -> ((UserTask) arguments[1]).getCamundaFormRef()))
                .hasSameElementsAs(forms);
    }

    @ParameterizedTest(name = "{0} asks for {1}, a {2}, required: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            answer-question  | solution         | textarea | true
            do-task          | comment          | textarea | true
            approve-request  | approved         | radio    | true
            approve-request  | reason           | textarea | false
            fulfil-part      | outcome          | select   | true
            fulfil-part      | result           | textarea | true
            hand-over-results | solution        | textarea | true
            triage-ticket    | category         | select   | true
            triage-ticket    | impact           | select   | true
            triage-ticket    | urgency          | select   | true
            work-on-ticket   | solution         | textarea | true
            work-on-ticket   | resolutionCode   | select   | true
            confirm-solution | solutionAccepted | radio    | true
            confirm-solution | comment          | textarea | false
            call-customer-back    | callBackResult | radio    | true
            call-customer-back    | comment        | textarea | true
            acknowledge-complaint | reply          | textarea | true
            investigate-complaint | comment        | textarea | true
            investigate-complaint | cause          | select   | true
            propose-remedy        | remedyKind     | select   | true
            propose-remedy        | remedyAmount   | number   | true
            propose-remedy        | solution    | textarea | true
            approve-remedy        | remedyApproved | radio    | true
            approve-remedy        | comment        | textarea | false
            find-cause            | comment        | textarea | true
            find-cause            | cause          | select   | true
            solve-problem         | solution       | textarea | true
            solve-problem         | resolutionCode | select   | true
            """)
    void asksForWhatTheFlowNeeds(String form, String key, String type, boolean required) {
        JsonNode field = field(form, key);

        assertThat(field.path("type").asText()).isEqualTo(type);
        assertThat(field.path("validate").path("required").asBoolean()).isEqualTo(required);
        assertThat(field.path("label").asText()).isNotBlank();
        assertThat(field.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}.{1} offers {2}")
    @CsvSource(delimiter = '|', textBlock = """
            triage-ticket    | category         | hardware,access,software,network,storage,purchasing,hr,administration,other
            triage-ticket    | impact           | user,team,site,organisation
            triage-ticket    | urgency          | low,normal,high,critical
            work-on-ticket   | resolutionCode   | fixed,workaround,no-fault-found,not-possible
            confirm-solution | solutionAccepted | true,false
            call-customer-back | callBackResult | satisfied,not-satisfied,not-reached
            approve-remedy     | remedyApproved | true,false
            """)
    void offersTheVeryValuesThatTablesAndGatewaysCompare(String form, String key, String values) {
        List<String> offered = new ArrayList<>();
        field(form, key)
                .path("values")
                .forEach(option -> offered.add(option.path("value").asText()));

        assertThat(String.join(",", offered)).isEqualTo(values);
    }

    @Test
    void answersTheGatewayWithABooleanNotWithAText() {
        for (JsonNode field :
                List.of(field("confirm-solution", "solutionAccepted"), field("approve-remedy", "remedyApproved"))) {
            field.path("values")
                    .forEach(option ->
                            assertThat(option.path("value").isBoolean()).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesNoTextThatTheEngineCouldNotKeep(String form, String key) {
        assertThat(field(form, key).path("validate").path("maxLength").asInt()).isBetween(1, 4000);
    }

    static Stream<Object[]> userTasks() {
        return Models.diagrams().stream()
                .flatMap(file -> Models.diagram(Models.name(file)).getModelElementsByType(UserTask.class).stream())
                .map(task -> new Object[] {task.getName(), task});
    }

    static Stream<Object[]> texts() {
        return Stream.of(
                new Object[] {"answer-question", "solution"},
                new Object[] {"do-task", "comment"},
                new Object[] {"approve-request", "reason"},
                new Object[] {"fulfil-part", "result"},
                new Object[] {"hand-over-results", "solution"},
                new Object[] {"work-on-ticket", "solution"},
                new Object[] {"confirm-solution", "comment"},
                new Object[] {"call-customer-back", "comment"},
                new Object[] {"acknowledge-complaint", "reply"},
                new Object[] {"investigate-complaint", "comment"},
                new Object[] {"propose-remedy", "solution"},
                new Object[] {"approve-remedy", "comment"},
                new Object[] {"find-cause", "comment"},
                new Object[] {"solve-problem", "solution"});
    }

    private static JsonNode field(String form, String key) {
        for (JsonNode component : form(form).path("components")) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
        }
        throw new AssertionError(form + " has no field " + key + ".");
    }

    private static JsonNode form(String id) {
        try (InputStream file = Models.open(Path.of("forms", id + ".form"))) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
