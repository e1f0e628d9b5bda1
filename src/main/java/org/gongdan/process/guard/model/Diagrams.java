package org.gongdan.process.guard.model;

import static org.gongdan.process.guard.model.Value.CONDITION;
import static org.gongdan.process.guard.model.Value.EXPRESSION;
import static org.gongdan.process.guard.model.Value.LIST;
import static org.gongdan.process.guard.model.Value.PLAIN;
import static org.gongdan.process.guard.model.Value.STEP;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a diagram may consist of. Work is done by steps, named by delegate expression; there is no script, class, connector,
 * listener, external task, generated form, signal, lane, inclusive or complex gateway.
 */
final class Diagrams {

    private static final Map<String, String> NAMESPACES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://camunda.org/schema/1.0/bpmn", "camunda",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC", "dc",
            "http://www.omg.org/spec/DD/20100524/DI", "di",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi",
            "http://camunda.org/schema/modeler/1.0", "modeler",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color");

    private static final Set<String> NODES = ordered(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");
    private static final Set<String> SCOPE = plus(NODES, "sequenceFlow", "textAnnotation", "association");
    private static final Set<String> PARTS = ordered("documentation", "extensionElements", "incoming", "outgoing");
    private static final Set<String> CAUGHT = ordered(
            "messageEventDefinition", "timerEventDefinition", "errorEventDefinition", "escalationEventDefinition");
    private static final Set<String> THROWN = ordered(
            "messageEventDefinition", "errorEventDefinition", "escalationEventDefinition", "terminateEventDefinition");

    static final Grammar GRAMMAR = events(tasks(frame(new Grammar(NAMESPACES, Set.of("bpmndi", "dc", "di")))));

    private Diagrams() {}

    private static Grammar frame(Grammar grammar) {
        return grammar.allow(
                        "definitions",
                        Shape.of(PLAIN, "id", "name", "targetNamespace", "exporter", "exporterVersion")
                                .with(PLAIN, "typeLanguage", "xsi:schemaLocation")
                                .with(PLAIN, "modeler:executionPlatform", "modeler:executionPlatformVersion")
                                .holds("process", "message", "error", "escalation", "bpmndi:BPMNDiagram"))
                .allow(
                        "process",
                        Shape.of(PLAIN, "id", "name", "isExecutable", "processType", "isClosed")
                                .with(PLAIN, "camunda:versionTag", "camunda:historyTimeToLive", "camunda:jobPriority")
                                .with(PLAIN, "camunda:isStartableInTasklist")
                                .with(PLAIN, "camunda:candidateStarterGroups", "camunda:candidateStarterUsers")
                                .holds("documentation", "extensionElements")
                                .holds(SCOPE))
                .allow("message", Shape.of(PLAIN, "id", "name").holds("documentation"))
                .allow(
                        "escalation",
                        Shape.of(PLAIN, "id", "name", "escalationCode").holds("documentation"))
                .allow(
                        "error",
                        Shape.of(PLAIN, "id", "name", "errorCode", "camunda:errorMessage")
                                .holds("documentation"))
                .allow("documentation", Shape.text(PLAIN).with(PLAIN, "id", "textFormat"))
                .allow("incoming", Shape.text(PLAIN))
                .allow("outgoing", Shape.text(PLAIN))
                .allow("textAnnotation", Shape.of(PLAIN, "id", "textFormat").holds("text"))
                .allow("text", Shape.text(PLAIN))
                .allow(
                        "association",
                        Shape.of(PLAIN, "id", "sourceRef", "targetRef", "associationDirection")
                                .holds("documentation"))
                .allow(
                        "sequenceFlow",
                        Shape.of(PLAIN, "id", "name", "sourceRef", "targetRef")
                                .holds("documentation", "conditionExpression"))
                .allow("conditionExpression", Shape.text(CONDITION).with(PLAIN, "id", "xsi:type"))
                .allow("exclusiveGateway", node().with(PLAIN, "default", "gatewayDirection"))
                .allow("parallelGateway", node().with(PLAIN, "gatewayDirection"))
                .allow("eventBasedGateway", node().with(PLAIN, "gatewayDirection"))
                .allow(
                        "extensionElements",
                        new Shape()
                                .holds("camunda:in", "camunda:out", "camunda:inputOutput")
                                .holds("camunda:failedJobRetryTimeCycle", "camunda:properties"))
                .allow(
                        "camunda:in",
                        Shape.of(PLAIN, "source", "target", "local").with(EXPRESSION, "businessKey"))
                .allow("camunda:out", Shape.of(PLAIN, "source", "target", "local"))
                .allow("camunda:inputOutput", new Shape().holds("camunda:inputParameter", "camunda:outputParameter"))
                .allow("camunda:inputParameter", Shape.text(EXPRESSION).with(PLAIN, "name"))
                .allow("camunda:outputParameter", Shape.text(EXPRESSION).with(PLAIN, "name"))
                .allow("camunda:failedJobRetryTimeCycle", Shape.text(PLAIN))
                .allow("camunda:properties", new Shape().holds("camunda:property"))
                .allow("camunda:property", Shape.of(PLAIN, "id", "name", "value"));
    }

    private static Grammar tasks(Grammar grammar) {
        return grammar.allow("serviceTask", activity().with(STEP, "camunda:delegateExpression"))
                .allow("businessRuleTask", activity().with(STEP, "camunda:delegateExpression"))
                .allow("sendTask", activity().with(STEP, "camunda:delegateExpression"))
                .allow("receiveTask", activity().with(PLAIN, "messageRef"))
                .allow(
                        "userTask",
                        activity()
                                .with(EXPRESSION, "camunda:assignee", "camunda:dueDate", "camunda:followUpDate")
                                .with(EXPRESSION, "camunda:priority")
                                .with(LIST, "camunda:candidateGroups", "camunda:candidateUsers")
                                .with(PLAIN, "camunda:formRef", "camunda:formRefBinding"))
                .allow(
                        "callActivity",
                        activity().with(EXPRESSION, "calledElement").with(PLAIN, "camunda:calledElementBinding"))
                .allow("subProcess", activity().with(PLAIN, "triggeredByEvent").holds(SCOPE))
                .allow(
                        "multiInstanceLoopCharacteristics",
                        Shape.of(PLAIN, "id", "isSequential", "camunda:elementVariable")
                                .with(PLAIN, "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive")
                                .with(EXPRESSION, "camunda:collection")
                                .holds("loopCardinality", "completionCondition"))
                .allow("loopCardinality", Shape.text(EXPRESSION).with(PLAIN, "xsi:type"))
                .allow("completionCondition", Shape.text(CONDITION).with(PLAIN, "xsi:type"));
    }

    private static Grammar events(Grammar grammar) {
        return grammar.allow(
                        "startEvent",
                        node().with(PLAIN, "isInterrupting", "camunda:initiator")
                                .with(PLAIN, "camunda:formRef", "camunda:formRefBinding")
                                .holds(CAUGHT))
                .allow(
                        "boundaryEvent",
                        node().with(PLAIN, "attachedToRef", "cancelActivity").holds(CAUGHT))
                .allow("intermediateCatchEvent", node().holds("messageEventDefinition", "timerEventDefinition"))
                .allow("intermediateThrowEvent", node().holds("messageEventDefinition", "escalationEventDefinition"))
                .allow("endEvent", node().holds(THROWN))
                .allow(
                        "messageEventDefinition",
                        Shape.of(PLAIN, "id", "messageRef").with(STEP, "camunda:delegateExpression"))
                .allow(
                        "errorEventDefinition",
                        Shape.of(PLAIN, "id", "errorRef", "camunda:errorCodeVariable", "camunda:errorMessageVariable"))
                .allow(
                        "escalationEventDefinition",
                        Shape.of(PLAIN, "id", "escalationRef", "camunda:escalationCodeVariable"))
                .allow("terminateEventDefinition", Shape.of(PLAIN, "id"))
                .allow("timerEventDefinition", Shape.of(PLAIN, "id").holds("timeDate", "timeDuration", "timeCycle"))
                .allow("timeDate", Shape.text(EXPRESSION).with(PLAIN, "id", "xsi:type"))
                .allow("timeDuration", Shape.text(EXPRESSION).with(PLAIN, "id", "xsi:type"))
                .allow("timeCycle", Shape.text(EXPRESSION).with(PLAIN, "id", "xsi:type"));
    }

    private static Shape node() {
        return Shape.of(PLAIN, "id", "name")
                .with(PLAIN, "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive", "camunda:jobPriority")
                .holds(PARTS);
    }

    private static Shape activity() {
        return node().with(PLAIN, "default").holds("multiInstanceLoopCharacteristics");
    }

    private static Set<String> ordered(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    private static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
