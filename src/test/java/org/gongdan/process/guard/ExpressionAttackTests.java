package org.gongdan.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.process.guard.model.Drawing.condition;
import static org.gongdan.process.guard.model.Drawing.diagram;
import static org.gongdan.process.guard.model.Drawing.rule;
import static org.gongdan.process.guard.model.Drawing.task;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker reaches who got past the guard over models: the guard is switched off here. */
class ExpressionAttackTests {

    private static final GuardedEngine engine = GuardedEngine.withoutModelGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${closeTicket.getClass()}",
                "${execution.getProcessEngineServices()}",
                "${execution.engineServices}",
                "${execution.processInstanceId}",
                "${now()}",
                "${currentUser()}",
                "${dataSource.connection}"
            })
    void refusesTheExpressionAtParsing(String expression) {
        assertThatThrownBy(() -> engine.deploy("probe.bpmn", task("camunda:expression=\"" + expression + "\"", "")))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("is not allowed");
    }

    @Test
    void findsNoBeanThatIsNotAStep() {
        engine.deploy("probe.bpmn", task("camunda:expression=\"${dataSource}\" camunda:resultVariable=\"bean\"", ""));

        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression: ${dataSource}");
    }

    @Test
    void aVariableNeverTakesThePlaceOfAStep() {
        engine.deploy(
                "probe.bpmn", task("camunda:delegateExpression=\"${closeTicket}\" camunda:asyncAfter=\"true\"", ""));

        ProcessInstance instance = start(Variables.createVariables().putValue("closeTicket", "a variable"));

        assertThat(runtime().getVariable(instance.getId(), "closed")).isEqualTo(true);
    }

    @Test
    void seesTheBusinessKeyAndNothingElseOfAnExecution() {
        engine.deploy(
                "probe.bpmn",
                task(
                        "camunda:expression=\"#{execution.processBusinessKey}\" camunda:resultVariable=\"key\""
                                + " camunda:asyncAfter=\"true\"",
                        ""));

        ProcessInstance instance = start(Map.of());

        assertThat(runtime().getVariable(instance.getId(), "key")).isEqualTo("GD-100042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "javascript", "groovy", "ecmascript", "python"})
    void knowsNoScriptLanguage(String language) {
        engine.deploy(
                "probe.bpmn",
                diagram("<bpmn:scriptTask id=\"Activity_Probe\" scriptFormat=\"" + language
                        + "\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));

        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("Can't find scripting engine for '" + language + "'");
    }

    @Test
    void evaluatesNoScriptAsACondition() {
        engine.deploy(
                "probe.bpmn",
                condition("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">1 = 1"
                        + "</bpmn:conditionExpression>"));

        assertThatThrownBy(() -> start(Map.of())).hasStackTraceContaining("Can't find scripting engine for 'feel'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript"})
    void evaluatesNoTableInAnotherLanguageThanFeel(String language) {
        engine.deploy(
                "probe.dmn",
                rule(
                        "expressionLanguage=\"" + language + "\"><text>''.getClass()</text>",
                        "><text>-</text>",
                        "><text>\"a\"</text>"));

        assertThatThrownBy(() -> decide(Map.of("a", "b"))).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void feelReachesNoJavaMethod() {
        engine.deploy(
                "probe.dmn",
                rule(
                        "><text>{ f: function(a, b) external { java: { class: \"java.lang.Math\","
                                + " method signature: \"max(int, int)\" } }, r: f(1, 2) }.r</text>",
                        "><text>2</text>",
                        "><text>\"reached\"</text>"));

        assertThat(outcome()).isNotEqualTo("reached");
    }

    private Object outcome() {
        try {
            return decide(Map.of("a", "b"));
        } catch (ProcessEngineException refused) {
            return "refused";
        }
    }

    private Object decide(Map<String, Object> facts) {
        return engine.engine
                .getDecisionService()
                .evaluateDecisionTableByKey("probe", facts)
                .collectEntries("answer");
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return runtime().startProcessInstanceByKey("probe", "GD-100042", variables);
    }

    private RuntimeService runtime() {
        return engine.engine.getRuntimeService();
    }
}
