package org.gongdan.studio.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.gongdan.process.StepChecks;
import org.jspecify.annotations.Nullable;

/** A BPMN file with the questions that several rules ask of it. */
record Diagram(String file, BpmnModelInstance bpmn) implements Model {

    @Override
    public Stream<Said> said() {
        return Stream.of(
                        processes().map(process -> new Said(id(process), process.getName())),
                        all(FlowElement.class).map(element -> new Said(id(element), element.getName())),
                        all(UserTask.class).map(task -> new Said(id(task), documentation(task))),
                        all(UserTask.class)
                                .flatMap(task ->
                                        StepChecks.of(task).items().stream().map(item -> new Said(id(task), item))))
                .flatMap(Function.identity());
    }

    <E extends BaseElement> Stream<E> all(Class<E> kind) {
        return bpmn.getModelElementsByType(kind).stream().sorted(Comparator.comparing(Diagram::id));
    }

    Stream<Process> processes() {
        return all(Process.class);
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Stream<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    Stream<ExclusiveGateway> splits() {
        return all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    Stream<Condition> conditions() {
        return flows().flatMap(flow -> condition(flow).stream());
    }

    static Optional<Condition> condition(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .flatMap(expression -> Condition.parse(id(flow), expression.getTextContent()));
    }

    /** The file's XML, element by element: for what is forbidden wherever it stands. */
    Stream<DomElement> xml() {
        return within(bpmn.getDocument().getRootElement());
    }

    private static Stream<DomElement> within(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Diagram::within));
    }

    static boolean isCamunda(DomElement element) {
        return BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
    }

    static @Nullable String camunda(BaseElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    static boolean isCamunda(BaseElement element, String attribute) {
        return "true".equals(camunda(element, attribute));
    }

    static @Nullable String camunda(DomElement element, String attribute) {
        return element.getAttribute(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** The id of the nearest element that has one, for findings inside extension elements. */
    static @Nullable String owner(@Nullable DomElement element) {
        if (element == null) {
            return null;
        }
        String id = element.getAttribute("id");
        return id == null || isCamunda(element) ? owner(element.getParentElement()) : id;
    }

    static String id(BaseElement element) {
        return Objects.requireNonNullElse(
                element.getId(), element.getElementType().getTypeName());
    }

    static String documentation(BaseElement element) {
        List<String> texts = new ArrayList<>();
        element.getDocumentations().forEach(documentation -> texts.add(documentation.getTextContent()));
        return String.join("\n", texts).trim();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
