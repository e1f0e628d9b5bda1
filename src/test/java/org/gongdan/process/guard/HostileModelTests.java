package org.gongdan.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.process.guard.model.Drawing.condition;
import static org.gongdan.process.guard.model.Drawing.diagram;
import static org.gongdan.process.guard.model.Drawing.extended;
import static org.gongdan.process.guard.model.Drawing.formal;
import static org.gongdan.process.guard.model.Drawing.rule;
import static org.gongdan.process.guard.model.Drawing.table;
import static org.gongdan.process.guard.model.Drawing.task;
import static org.gongdan.process.guard.model.Drawing.userTask;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.process.guard.model.ModelRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One hostile model for each thing that is refused, deployed through the engine's own service: the door behind all doors. */
class HostileModelTests {

    private static final String STEP = "camunda:delegateExpression=\"${closeTicket}\"";
    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";

    private static final GuardedEngine engine = GuardedEngine.guarded();

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void refusesTheDiagram(String what, String xml, String sentence) {
        assertThatThrownBy(() -> engine.deploy("probe.bpmn", xml))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("probe.bpmn")
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> diagrams() {
        return Stream.of(
                        work(),
                        listeners(),
                        expressionsOfUserTasks(),
                        expressionsElsewhere(),
                        conditions(),
                        data(),
                        elements(),
                        disguises())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> work() {
        return Stream.of(
                arguments(
                        "script task",
                        diagram("<bpmn:scriptTask id=\"Activity_Probe\" scriptFormat=\"javascript\">"
                                + "<bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                        "<scriptTask> is not allowed"),
                arguments("class", task("camunda:class=\"java.lang.Object\"", ""), "camunda:class is not allowed"),
                arguments("expression", task("camunda:expression=\"${a}\"", ""), "camunda:expression is not allowed"),
                arguments(
                        "result variable",
                        task(STEP + " camunda:resultVariable=\"a\"", ""),
                        "camunda:resultVariable is not allowed"),
                arguments("another bean", task("camunda:delegateExpression=\"${dataSource}\"", ""), "the steps are"),
                arguments(
                        "method of a step",
                        task("camunda:delegateExpression=\"${closeTicket.getClass()}\"", ""),
                        "the steps are"),
                arguments("text as step", task("camunda:delegateExpression=\"closeTicket\"", ""), "the steps are"),
                arguments(
                        "external task",
                        task("camunda:type=\"external\" camunda:topic=\"x\"", ""),
                        "camunda:type is not allowed"),
                arguments("mail task", task("camunda:type=\"mail\"", ""), "camunda:type is not allowed"),
                arguments(
                        "connector",
                        extended("<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
                                + "</camunda:connector>"),
                        "<camunda:connector> is not allowed"),
                arguments(
                        "decision by reference",
                        diagram("<bpmn:businessRuleTask id=\"Activity_Probe\" camunda:decisionRef=\"${a.b}\"/>"),
                        "camunda:decisionRef is not allowed"),
                arguments(
                        "class of a rule task",
                        diagram("<bpmn:businessRuleTask id=\"Activity_Probe\" camunda:class=\"a.B\"/>"),
                        "camunda:class is not allowed"),
                arguments(
                        "class of a send task",
                        diagram("<bpmn:sendTask id=\"Activity_Probe\" camunda:class=\"a.B\"/>"),
                        "camunda:class is not allowed"),
                arguments(
                        "class of a throwing event",
                        diagram("<bpmn:intermediateThrowEvent id=\"Activity_Probe\">"
                                + "<bpmn:messageEventDefinition camunda:class=\"a.B\"/></bpmn:intermediateThrowEvent>"),
                        "camunda:class is not allowed"),
                arguments(
                        "field injection",
                        extended(
                                "<camunda:field name=\"a\"><camunda:expression>${a}</camunda:expression></camunda:field>"),
                        "<camunda:field> is not allowed"),
                arguments(
                        "error definition with an expression",
                        extended("<camunda:errorEventDefinition expression=\"" + EVIL + "\"/>"),
                        "<camunda:errorEventDefinition> is not allowed"));
    }

    private static Stream<Arguments> listeners() {
        return Stream.of(
                arguments(
                        "execution listener",
                        extended("<camunda:executionListener class=\"a.B\" event=\"start\"/>"),
                        "<camunda:executionListener> is not allowed"),
                arguments(
                        "task listener",
                        userTask(
                                "",
                                "<bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script"
                                        + " scriptFormat=\"juel\">1</camunda:script></camunda:taskListener>"
                                        + "</bpmn:extensionElements>"),
                        "<camunda:taskListener> is not allowed"),
                arguments(
                        "listener of a flow",
                        condition("<bpmn:extensionElements><camunda:executionListener expression=\"${a}\"/>"
                                + "</bpmn:extensionElements>"),
                        "<extensionElements> is not allowed in <sequenceFlow>"));
    }

    private static Stream<Arguments> expressionsOfUserTasks() {
        return Stream.of(
                        Stream.of(
                                        "assignee",
                                        "candidateGroups",
                                        "candidateUsers",
                                        "dueDate",
                                        "followUpDate",
                                        "priority")
                                .map(attribute -> arguments(
                                        attribute,
                                        userTask("camunda:%s=\"%s\"".formatted(attribute, EVIL), ""),
                                        "camunda:" + attribute + " is “")),
                        Stream.of(
                                arguments("name", userTask("name=\"" + EVIL + "\"", ""), "name is “"),
                                arguments(
                                        "documentation",
                                        userTask("", "<bpmn:documentation>" + EVIL + "</bpmn:documentation>"),
                                        "<documentation> is “"),
                                arguments(
                                        "embedded form",
                                        userTask("camunda:formKey=\"embedded:app:evil.html\"", ""),
                                        "camunda:formKey is not allowed"),
                                arguments(
                                        "form key",
                                        userTask("camunda:formKey=\"" + EVIL + "\"", ""),
                                        "camunda:formKey is not allowed"),
                                arguments(
                                        "form reference",
                                        userTask("camunda:formRef=\"${form}\" camunda:formRefBinding=\"latest\"", ""),
                                        "camunda:formRef is “"),
                                arguments(
                                        "form handler",
                                        userTask("camunda:formHandlerClass=\"a.B\"", ""),
                                        "camunda:formHandlerClass is not allowed"),
                                arguments(
                                        "generated form",
                                        userTask(
                                                "",
                                                "<bpmn:extensionElements><camunda:formData><camunda:formField id=\"a\""
                                                        + " label=\"${a}\" type=\"string\"/></camunda:formData>"
                                                        + "</bpmn:extensionElements>"),
                                        "<camunda:formData> is not allowed"),
                                arguments(
                                        "form property",
                                        userTask(
                                                "",
                                                "<bpmn:extensionElements><camunda:formProperty id=\"a\""
                                                        + " expression=\"${a}\"/></bpmn:extensionElements>"),
                                        "<camunda:formProperty> is not allowed"),
                                arguments(
                                        "potential owner",
                                        userTask(
                                                "",
                                                "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression>"
                                                        + "<bpmn:formalExpression>" + EVIL + "</bpmn:formalExpression>"
                                                        + "</bpmn:resourceAssignmentExpression></bpmn:potentialOwner>"),
                                        "<potentialOwner> is not allowed")))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> expressionsElsewhere() {
        return Stream.of(
                arguments(
                        "timer",
                        diagram("<bpmn:intermediateCatchEvent id=\"Activity_Probe\"><bpmn:timerEventDefinition>"
                                + "<bpmn:timeDuration>" + EVIL + "</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                + "</bpmn:intermediateCatchEvent>"),
                        "<timeDuration> is “"),
                arguments(
                        "message name",
                        diagram(
                                "<bpmn:receiveTask id=\"Activity_Probe\" messageRef=\"Message_1\"/>",
                                "<bpmn:message id=\"Message_1\" name=\"" + EVIL + "\"/>"),
                        "name is “"),
                arguments(
                        "error message",
                        diagram(
                                "<bpmn:task id=\"Activity_Probe\"/>",
                                "<bpmn:error id=\"Error_1\" errorCode=\"x\" camunda:errorMessage=\"" + EVIL + "\"/>"),
                        "camunda:errorMessage is “"),
                arguments(
                        "called element",
                        diagram("<bpmn:callActivity id=\"Activity_Probe\" calledElement=\"" + EVIL + "\"/>"),
                        "calledElement is “"),
                arguments(
                        "retry cycle",
                        extended("<camunda:failedJobRetryTimeCycle>" + EVIL + "</camunda:failedJobRetryTimeCycle>"),
                        "<camunda:failedJobRetryTimeCycle> is “"),
                arguments(
                        "job priority",
                        task(STEP + " camunda:jobPriority=\"" + EVIL + "\"", ""),
                        "camunda:jobPriority is “"),
                arguments(
                        "loop over an expression",
                        task(STEP, "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + EVIL + "\"/>"),
                        "camunda:collection is “"),
                arguments(
                        "loop cardinality",
                        task(
                                STEP,
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + EVIL
                                        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                        "<loopCardinality> is “"));
    }

    private static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("method", formal(EVIL), "<conditionExpression> is “"),
                arguments("two variables", formal("${a == b}"), "longer rules are decision tables"),
                arguments("two comparisons", formal("${a == 1 and b == 2}"), "longer rules are decision tables"),
                arguments(
                        "script",
                        condition("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">"
                                + "${a == 1}</bpmn:conditionExpression>"),
                        "language is not allowed"),
                arguments(
                        "script from a file",
                        condition("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                                + " camunda:resource=\"deployment://a.js\"/>"),
                        "camunda:resource is not allowed"),
                arguments(
                        "conditional event",
                        diagram("<bpmn:intermediateCatchEvent id=\"Activity_Probe\"><bpmn:conditionalEventDefinition>"
                                + "<bpmn:condition>${a == 1}</bpmn:condition></bpmn:conditionalEventDefinition>"
                                + "</bpmn:intermediateCatchEvent>"),
                        "<conditionalEventDefinition> is not allowed"));
    }

    private static Stream<Arguments> data() {
        return Stream.of(
                arguments(
                        "all variables",
                        extended("<camunda:in variables=\"all\"/>"),
                        "variables is not allowed on <camunda:in>"),
                arguments(
                        "source expression",
                        extended("<camunda:in sourceExpression=\"${a}\" target=\"b\"/>"),
                        "sourceExpression is not allowed"),
                arguments(
                        "source with an expression",
                        extended("<camunda:in source=\"" + EVIL + "\" target=\"b\"/>"),
                        "source is “"),
                arguments(
                        "business key",
                        extended("<camunda:in businessKey=\"#{execution.processInstanceId}\"/>"),
                        "businessKey is “"),
                arguments(
                        "script parameter",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script"
                                + " scriptFormat=\"feel\">1</camunda:script></camunda:inputParameter>"
                                + "</camunda:inputOutput>"),
                        "<camunda:script> is not allowed"),
                arguments(
                        "list parameter",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list>"
                                + "<camunda:value>" + EVIL + "</camunda:value></camunda:list></camunda:inputParameter>"
                                + "</camunda:inputOutput>"),
                        "<camunda:list> is not allowed"),
                arguments(
                        "expression parameter",
                        extended("<camunda:inputOutput><camunda:outputParameter name=\"a\">" + EVIL
                                + "</camunda:outputParameter></camunda:inputOutput>"),
                        "<camunda:outputParameter> is “"),
                arguments(
                        "mapping by a class",
                        diagram("<bpmn:callActivity id=\"Activity_Probe\" calledElement=\"a\""
                                + " camunda:variableMappingClass=\"a.B\"/>"),
                        "camunda:variableMappingClass is not allowed"),
                arguments(
                        "called case",
                        diagram("<bpmn:callActivity id=\"Activity_Probe\" camunda:caseRef=\"a\"/>"),
                        "camunda:caseRef is not allowed"));
    }

    private static Stream<Arguments> elements() {
        return Stream.of(
                arguments(
                        "signal",
                        diagram("<bpmn:intermediateThrowEvent id=\"Activity_Probe\"><bpmn:signalEventDefinition"
                                + " signalRef=\"Signal_1\"/></bpmn:intermediateThrowEvent>"),
                        "<signalEventDefinition> is not allowed"),
                arguments(
                        "declared signal",
                        diagram("<bpmn:task id=\"Activity_Probe\"/>", "<bpmn:signal id=\"Signal_1\" name=\"a\"/>"),
                        "<signal> is not allowed"),
                arguments("lanes", diagram("<bpmn:laneSet id=\"Lanes_1\"/>"), "<laneSet> is not allowed in <process>"),
                arguments("inclusive gateway", diagram("<bpmn:inclusiveGateway id=\"Activity_Probe\"/>"), "<inclusive"),
                arguments("complex gateway", diagram("<bpmn:complexGateway id=\"Activity_Probe\"/>"), "<complex"),
                arguments("transaction", diagram("<bpmn:transaction id=\"Activity_Probe\"/>"), "<transaction>"),
                arguments("ad-hoc", diagram("<bpmn:adHocSubProcess id=\"Activity_Probe\"/>"), "<adHocSubProcess>"),
                arguments(
                        "import",
                        diagram("<bpmn:task id=\"Activity_Probe\"/>", "<bpmn:import importType=\"a\"/>"),
                        "<import> is not allowed"),
                arguments(
                        "pool",
                        diagram("<bpmn:task id=\"Activity_Probe\"/>", "<bpmn:collaboration id=\"Pools_1\"/>"),
                        "<collaboration> is not allowed"));
    }

    private static Stream<Arguments> disguises() {
        return Stream.of(
                arguments(
                        "element of a foreign namespace",
                        diagram("<x:scriptTask xmlns:x=\"http://x\" id=\"Activity_Probe\"/>"),
                        "<{http://x}scriptTask> is not allowed"),
                arguments(
                        "element without a namespace",
                        diagram("<scriptTask id=\"Activity_Probe\"/>"),
                        "<?:scriptTask> is not allowed"),
                arguments(
                        "element in the drawing's namespace",
                        diagram("<d:scriptTask xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                                + " id=\"Activity_Probe\"/>"),
                        "<bpmndi:scriptTask> is not allowed"),
                arguments(
                        "attribute of the old namespace",
                        task("activiti:class=\"a.B\"", ""),
                        "{http://activiti.org/bpmn}class is not allowed"),
                arguments("attribute without a namespace", task("class=\"a.B\"", ""), "class is not allowed"),
                arguments(
                        "step in a nested sub-process",
                        diagram("<bpmn:subProcess id=\"Activity_Probe\"><bpmn:serviceTask id=\"Activity_Inner\""
                                + " camunda:class=\"a.B\"/></bpmn:subProcess>"),
                        "Activity_Inner: camunda:class is not allowed"),
                arguments(
                        "character references",
                        task("camunda:delegateExpression=\"&#36;{dataSource}\"", ""),
                        "the steps are"),
                arguments(
                        "doctype",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                        "Not readable as XML"),
                arguments("no XML", "Hello", "Not readable as XML"),
                arguments("another root", "<a/>", "The root must be <definitions>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void refusesTheTable(String what, String xml, String sentence) {
        assertThatThrownBy(() -> engine.deploy("probe.dmn", xml))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("probe.dmn")
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> tables() {
        String text = "><text>\"a\"</text>";
        return Stream.of(
                arguments(
                        "JUEL input",
                        rule("expressionLanguage=\"juel\"" + text, text, text),
                        "expressionLanguage is “juel”"),
                arguments(
                        "JavaScript entry",
                        rule(text, "expressionLanguage=\"javascript\"" + text, text),
                        "expressionLanguage is “javascript”"),
                arguments(
                        "Groovy output",
                        rule(text, text, "expressionLanguage=\"groovy\"" + text),
                        "expressionLanguage is “groovy”"),
                arguments(
                        "JUEL literal expression",
                        table("", "<literalExpression expressionLanguage=\"JUEL\"><text>1</text></literalExpression>"),
                        "expressionLanguage is “JUEL”"),
                arguments(
                        "language of the whole file",
                        table("expressionLanguage=\"javascript\"", ""),
                        "expressionLanguage is “javascript”"),
                arguments(
                        "function definition",
                        table("", "<context><contextEntry/></context>"),
                        "<context> is not allowed in <decision>"),
                arguments(
                        "foreign element",
                        table("", "<x:decisionTable xmlns:x=\"http://x\"/>"),
                        "<{http://x}decisionTable>"));
    }

    @Test
    void refusesEveryOtherKindOfFile() {
        for (String file : new String[] {
            "evil.html",
            "evil.js",
            "evil.groovy",
            "case.cmmn",
            "case.cmmn11.xml",
            "probe.bpmn20.xml",
            "a.dmn11.xml",
            "evilbpmn",
            "processes.xml"
        }) {
            assertThatThrownBy(() -> engine.deploy(file, task(STEP, "")))
                    .isInstanceOf(ModelRefusedException.class)
                    .hasMessage(file + ": Only .bpmn, .dmn, .form and .po files can be deployed.");
        }
    }

    @Test
    void namesEveryObjectionAndDeploysNothingOfABadDeployment() {
        long before =
                engine.engine.getRepositoryService().createDeploymentQuery().count();

        assertThatThrownBy(() -> engine.deploy(Map.of(
                        "good.bpmn",
                        task(STEP, ""),
                        "bad.bpmn",
                        task("camunda:class=\"a.B\" camunda:topic=\"a\"", ""))))
                .isInstanceOfSatisfying(ModelRefusedException.class, refused -> {
                    assertThat(refused.objections())
                            .hasSize(2)
                            .allMatch(o -> o.element().equals("Activity_Probe"));
                    assertThat(refused.getResorceReports().get(0).getErrors()).hasSize(2);
                });
        assertThat(engine.engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }
}
