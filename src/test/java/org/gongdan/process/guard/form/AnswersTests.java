package org.gongdan.process.guard.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.process.guard.GuardedEngine;
import org.gongdan.process.guard.model.Drawing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers are checked at every door through which a user task can be finished or a process be started by a form. */
class AnswersTests {

    private static final ProcessEngine ENGINE = GuardedEngine.guarded().engine;
    private static final TaskService TASKS = ENGINE.getTaskService();
    private static final FormService FORMS = ENGINE.getFormService();
    private static final Map<String, Object> GOOD = Map.of("solution", "Rebooted", "code", "fixed");

    private static final String FORM = """
            {"id": "work", "type": "default", "components": [
              {"type": "textarea", "key": "solution", "label": "Solution", "validate": {"required": true %s}},
              {"type": "select", "key": "code", "label": "Code", "values": [{"label": "Fixed", "value": "fixed"}]}
            ]}
            """;

    enum Door {
        SUBMIT {
            @Override
            void answer(String task, Map<String, Object> answers) {
                FORMS.submitTaskForm(task, answers);
            }
        },
        SUBMIT_AND_RETURN {
            @Override
            void answer(String task, Map<String, Object> answers) {
                FORMS.submitTaskFormWithVariablesInReturn(task, answers, false);
            }
        },
        COMPLETE {
            @Override
            void answer(String task, Map<String, Object> answers) {
                TASKS.complete(task, answers);
            }
        },
        COMPLETE_AND_RETURN {
            @Override
            void answer(String task, Map<String, Object> answers) {
                TASKS.completeWithVariablesInReturn(task, answers, false);
            }
        };

        abstract void answer(String task, Map<String, Object> answers);
    }

    private String task = "";

    @BeforeEach
    void openTask() {
        GuardedEngine.guarded()
                .deploy(Map.of(
                        "work.form",
                        FORM.formatted(""),
                        "probe.bpmn",
                        Drawing.userTask("camunda:formRef=\"work\" camunda:formRefBinding=\"latest\"", "")));
        task = open();
    }

    @AfterEach
    void forgetAll() {
        ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance -> ENGINE.getRuntimeService().deleteProcessInstance(instance.getId(), "done"));
    }

    @ParameterizedTest
    @EnumSource
    void goodAnswersFinishTheTask(Door door) {
        door.answer(task, GOOD);

        assertThat(TASKS.createTaskQuery().taskId(task).count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void missingAnswersAreRefused(Door door) {
        assertRefused(door, Map.of(), "solution");
        assertRefused(door, Map.of("solution", " "), "solution");
    }

    @ParameterizedTest
    @EnumSource
    void badAnswersAreRefused(Door door) {
        assertRefused(door, Map.of("solution", "Rebooted", "code", "hacked"), "code");
        assertRefused(door, Map.of("solution", "x".repeat(4001)), "solution");
        assertRefused(door, Map.of("solution", Variables.longValue(5L)), "solution");
    }

    @ParameterizedTest
    @EnumSource
    void variablesThatNobodyAskedForAreRefused(Door door) {
        assertRefused(door, Map.of("solution", "Rebooted", "ticketId", 7L), "ticketId");
        assertRefused(door, Map.of("solution", "Rebooted", "team", "administrators"), "team");
    }

    @ParameterizedTest
    @EnumSource
    void answersThatVanishAndObjectsAreRefused(Door door) {
        assertRefused(door, Map.of("solution", Variables.stringValue("Rebooted", true)), "solution");
        assertRefused(door, Map.of("solution", object("application/x-java-serialized-object", "rO0AB")), "solution");
        assertRefused(door, Map.of("solution", object("application/json", "\"Rebooted\"")), "solution");
    }

    @Test
    void takesSeveralChoicesAsTasklistSendsThem() {
        GuardedEngine.guarded().deploy("work.form", """
                        {"id": "work", "components": [{"type": "checklist", "key": "parts",
                          "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]}]}
                        """);

        assertRefused(
                Door.SUBMIT,
                Map.of("parts", SpinValues.jsonValue("[\"a\", \"x\"]").create()),
                "parts");
        FORMS.submitTaskForm(
                task, Map.of("parts", SpinValues.jsonValue("[\"a\", \"b\"]").create()));

        assertThat(TASKS.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void completingWithoutAnyAnswersIsRefused() {
        assertThatThrownBy(() -> TASKS.complete(task)).isInstanceOf(AnswersRefusedException.class);
    }

    @Test
    void errorsEscalationsAndResolvingTakeNoAnswers() {
        Map<String, Object> smuggled = Map.of("ticketId", 7L);
        Stream.<Runnable>of(
                        () -> TASKS.handleBpmnError(task, "error", "message", smuggled),
                        () -> TASKS.handleEscalation(task, "code", smuggled),
                        () -> TASKS.resolveTask(task, smuggled))
                .forEach(door -> assertThatThrownBy(door::run).isInstanceOf(AnswersRefusedException.class));
    }

    @Test
    void variablesAreNotWrittenThroughATask() {
        Map<String, Object> smuggled = Map.of("ticketId", 7L);
        Stream.<Runnable>of(
                        () -> TASKS.setVariable(task, "ticketId", 7L),
                        () -> TASKS.setVariableLocal(task, "ticketId", 7L),
                        () -> TASKS.setVariables(task, smuggled),
                        () -> TASKS.setVariablesLocal(task, smuggled),
                        () -> ((TaskServiceImpl) TASKS).updateVariables(task, smuggled, List.of()),
                        () -> ((TaskServiceImpl) TASKS).updateVariablesLocal(task, smuggled, List.of()),
                        () -> TASKS.removeVariable(task, "ticketId"),
                        () -> TASKS.removeVariableLocal(task, "ticketId"),
                        () -> TASKS.removeVariables(task, List.of("ticketId")),
                        () -> TASKS.removeVariablesLocal(task, List.of("ticketId")))
                .forEach(door -> assertThatThrownBy(door::run).isInstanceOf(BadUserRequestException.class));
    }

    @Test
    void aTaskWithoutAFormTakesNoAnswers() {
        GuardedEngine.guarded().deploy("probe.bpmn", Drawing.userTask("", ""));
        String formless = open();

        assertThatThrownBy(() -> TASKS.complete(formless, Map.of("a", "b")))
                .isInstanceOf(AnswersRefusedException.class);

        TASKS.complete(formless);
    }

    @Test
    void aStartWithoutAFormTakesNoAnswers() {
        String definition = ENGINE.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("probe")
                .latestVersion()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> FORMS.submitStartForm(definition, "GD-1", Map.of("ticketId", 7L)))
                .isInstanceOf(AnswersRefusedException.class);
        assertThat(FORMS.submitStartForm(definition, Map.of())).isNotNull();
    }

    @Test
    void aFormThatIsNotDeployedRefusesAllAnswers() {
        GuardedEngine.guarded()
                .deploy(
                        "probe.bpmn",
                        Drawing.userTask("camunda:formRef=\"nowhere\" camunda:formRefBinding=\"latest\"", ""));
        String lost = open();

        assertThatThrownBy(() -> TASKS.complete(lost, GOOD)).isInstanceOf(AnswersRefusedException.class);
    }

    @Test
    void theNewestFormCounts() {
        GuardedEngine.guarded().deploy("work.form", FORM.formatted(", \"minLength\": 20"));

        assertRefused(Door.COMPLETE, GOOD, "solution");
    }

    @Test
    void saysInASentenceWhatIsWrongWithEachField() {
        assertThatThrownBy(() -> TASKS.complete(task, Map.of("code", "hacked")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Solution")
                .hasMessageContaining("Code")
                .message()
                .doesNotContain("process.answer");
    }

    private void assertRefused(Door door, Map<String, Object> answers, String field) {
        assertThatThrownBy(() -> door.answer(task, answers))
                .isInstanceOfSatisfying(
                        AnswersRefusedException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .contains(field));
        assertThat(TASKS.createTaskQuery().taskId(task).count()).isOne();
        assertThat(TASKS.getVariables(task)).isEmpty();
    }

    private ObjectValue object(String format, String content) {
        return Variables.serializedObjectValue(content)
                .serializationDataFormat(format)
                .objectTypeName("a.B")
                .create();
    }

    private String open() {
        String instance =
                ENGINE.getRuntimeService().startProcessInstanceByKey("probe").getId();
        Task open = TASKS.createTaskQuery().processInstanceId(instance).singleResult();
        return open.getId();
    }
}
