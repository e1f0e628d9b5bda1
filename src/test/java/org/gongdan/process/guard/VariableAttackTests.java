package org.gongdan.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.process.guard.model.Drawing.userTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of classes that the sender chooses, the way to run code by reading a variable. */
class VariableAttackTests {

    private static final GuardedEngine engine = GuardedEngine.guarded();

    @BeforeAll
    static void deploy() {
        engine.deploy("probe.bpmn", userTask("name=\"Help\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.File", "javax.swing.JLabel", "java.util.ArrayList<java.io.File>", "java.net.URL"})
    void makesNoObjectOfAClassThatIsNotPlainData(String type) {
        for (String json : List.of("\"/etc/passwd\"", "[\"/etc/passwd\"]", "{\"text\": \"a\"}")) {
            String instance = start(object(type, "application/json", json));

            assertThatThrownBy(() -> runtime().getVariable(instance, "thing"))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasStackTraceContaining("not whitelisted for deserialization");
        }
    }

    @Test
    void readsListsOfText() {
        String instance = start(object("java.util.ArrayList<java.lang.String>", "application/json", "[\"a\"]"));

        assertThat(runtime().getVariable(instance, "thing")).isEqualTo(List.of("a"));
    }

    @Test
    void takesNoSerialisedJava() {
        assertThatThrownBy(() -> start(object("java.util.HashMap", "application/x-java-serialized-object", "rO0ABXA=")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void storesObjectsAsJson() {
        String instance =
                start(Variables.objectValue(new ArrayList<>(List.of("a"))).create());

        assertThat(runtime().<ObjectValue>getVariableTyped(instance, "thing").getSerializationDataFormat())
                .isEqualTo("application/json");
    }

    @Test
    void keepsTasksToProcesses() {
        assertThatThrownBy(() -> engine.engine
                        .getTaskService()
                        .saveTask(engine.engine.getTaskService().newTask()))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void writesNoAuthorisationForATask() {
        engine.deploy("offered.bpmn", userTask("camunda:assignee=\"li.wei\" camunda:candidateGroups=\"desk\"", ""));

        start(Variables.untypedValue("a"));

        assertThat(engine.engine
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .count())
                .isZero();
    }

    private ObjectValue object(String type, String format, String content) {
        return Variables.serializedObjectValue(content)
                .serializationDataFormat(format)
                .objectTypeName(type)
                .create();
    }

    private String start(Object thing) {
        return runtime()
                .startProcessInstanceByKey("probe", Map.of("thing", thing))
                .getId();
    }

    private RuntimeService runtime() {
        return engine.engine.getRuntimeService();
    }
}
