package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.id;
import static org.gongdan.studio.lint.Diagram.isBlank;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongdan.process.StepChecks;
import org.gongdan.studio.lint.Rule.Fault;

/** Everything has a name a reader understands, and an id made from it. */
final class NameRules {

    static final List<Rule<Diagram>> ALL = List.of(
            Rule.local("names", NameRules::names),
            Rule.local("ids", NameRules::ids),
            Rule.local("generated-ids", NameRules::generatedIds),
            Rule.local("message-name", NameRules::messageNames),
            Rule.local("task-documentation", NameRules::taskDocumentation),
            Rule.local("task-checks", NameRules::taskChecks));

    private static final int LONGEST_CHECK = 200;

    private NameRules() {}

    private static Stream<Fault> names(Diagram diagram) {
        return diagram.nodes()
                .filter(NameRules::needsName)
                .filter(node -> isBlank(node.getName()))
                .map(node -> new Fault(id(node), "give it a name"));
    }

    private static boolean needsName(FlowNode node) {
        return !(node instanceof ParallelGateway)
                && (!(node instanceof Gateway) || node.getOutgoing().size() > 1);
    }

    private static Stream<Fault> ids(Diagram diagram) {
        List<FlowNode> nodes = diagram.nodes().toList();
        Stream<Fault> ofNodes = nodes.stream()
                .filter(node -> !isDerived(node, nodes))
                .map(node ->
                        new Fault(id(node), "call it " + derived(node) + (isNamed(node) ? ", like its name" : "…")));
        Stream<Fault> ofFlows = diagram.flows()
                .filter(flow -> !id(flow).matches("Flow_\\p{Lu}.*"))
                .map(flow -> new Fault(id(flow), "let its id begin with Flow_ and go on in PascalCase"));
        return Stream.concat(ofNodes, ofFlows).filter(fault -> !Names.isGenerated(String.valueOf(fault.element())));
    }

    /** Where two nodes have the same name, their ids go on after it so that they differ. */
    private static boolean isDerived(FlowNode node, List<FlowNode> all) {
        if (!isNamed(node)) {
            return id(node).matches(prefix(node) + "\\p{Lu}.*");
        }
        boolean twin = all.stream()
                .anyMatch(other ->
                        other != node && isNamed(other) && derived(other).equals(derived(node)));
        return id(node).equals(derived(node)) || twin && id(node).startsWith(derived(node));
    }

    private static boolean isNamed(FlowNode node) {
        return !isBlank(node.getName());
    }

    private static String derived(FlowNode node) {
        return prefix(node) + (isNamed(node) ? Names.pascal(node.getName()) : "");
    }

    private static String prefix(FlowNode node) {
        return node instanceof Activity ? "Activity_" : node instanceof Event ? "Event_" : "Gateway_";
    }

    private static Stream<Fault> generatedIds(Diagram diagram) {
        Stream<BaseElement> inside = Stream.concat(diagram.nodes(), diagram.flows());
        Stream<BaseElement> beside = diagram.all(RootElement.class)
                .filter(root -> !(root instanceof EventDefinition))
                .map(BaseElement.class::cast);
        return Stream.concat(inside, beside)
                .filter(element -> Names.isGenerated(id(element)))
                .map(element -> new Fault(id(element), "replace the generated id by one made from its name"));
    }

    private static Stream<Fault> messageNames(Diagram diagram) {
        return diagram.all(MessageEventDefinition.class)
                .filter(definition -> definition.getParentElement() instanceof Event)
                .flatMap(definition -> messageName((Event) definition.getParentElement(), definition.getMessage()));
    }

    private static Stream<Fault> messageName(Event event, Message message) {
        String expected = Names.pascal(String.valueOf(event.getName()));
        boolean same = message != null && expected.equals(message.getName());
        return same || isBlank(event.getName())
                ? Stream.empty()
                : Stream.of(new Fault(id(event), "let it wait for the message of its own name: " + expected));
    }

    private static Stream<Fault> taskDocumentation(Diagram diagram) {
        return diagram.all(UserTask.class)
                .filter(task -> Diagram.documentation(task).isEmpty())
                .map(task -> new Fault(id(task), "document what to do and how to decide: the agent reads it"));
    }

    /** Each item once, in a line, and nothing required where there is nothing to tick. */
    private static Stream<Fault> taskChecks(Diagram diagram) {
        return diagram.all(UserTask.class)
                .filter(task -> {
                    List<String> items = StepChecks.of(task).items();
                    boolean wanted = StepChecks.properties(task)
                            .anyMatch(property -> StepChecks.REQUIRED.equals(property.getCamundaName()));
                    boolean clear = StepChecks.properties(task)
                            .filter(property -> StepChecks.REQUIRED.equals(property.getCamundaName()))
                            .allMatch(property -> "true".equals(property.getCamundaValue())
                                    || "false".equals(property.getCamundaValue()));
                    return !clear
                            || wanted && items.isEmpty()
                            || items.stream().distinct().count() < items.size()
                            || items.stream().anyMatch(item -> item.length() > LONGEST_CHECK);
                })
                .map(
                        task -> new Fault(
                                id(task),
                                "give each item once as a property check, in 200 characters at most; checksRequired is true or false"));
    }
}
