package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.camunda;
import static org.gongdan.studio.lint.Diagram.id;
import static org.gongdan.studio.lint.Diagram.isBlank;
import static org.gongdan.studio.lint.Diagram.isCamunda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongdan.studio.lint.Rule.Fault;
import org.jspecify.annotations.Nullable;

/** How a diagram decides, where it saves, and what it refers to. */
final class FlowRules {

    static final List<Rule<Diagram>> ALL = List.of(
            Rule.local("split-question", FlowRules::questions),
            Rule.local("split-answers", FlowRules::answers),
            Rule.local("split-default", FlowRules::defaults),
            Rule.local("simple-conditions", FlowRules::simpleConditions),
            new Rule<>("save-points", FlowRules::savePoints),
            new Rule<>("task-form", FlowRules::taskForms),
            new Rule<>("called-diagram", FlowRules::calledDiagrams),
            Rule.local("latest", FlowRules::bindings));

    private FlowRules() {}

    private static Stream<Fault> questions(Diagram diagram) {
        return diagram.splits()
                .filter(split -> !isBlank(split.getName()))
                .filter(split -> !split.getName().trim().matches("(?s).*[?？]"))
                .map(split -> new Fault(id(split), "ask a question in its name"));
    }

    private static Stream<Fault> answers(Diagram diagram) {
        return diagram.splits()
                .flatMap(split -> split.getOutgoing().stream())
                .filter(flow -> isBlank(flow.getName()))
                .map(flow -> new Fault(id(flow), "write the answer on this flow"));
    }

    private static Stream<Fault> defaults(Diagram diagram) {
        return diagram.splits()
                .filter(split -> split.getDefault() == null)
                .map(split -> new Fault(id(split), "mark one of its flows as the default"));
    }

    private static Stream<Fault> simpleConditions(Diagram diagram) {
        Stream<Fault> complex = diagram.flows()
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> Diagram.condition(flow).isEmpty())
                .map(flow -> new Fault(
                        id(flow), "compare one variable with one literal, as in ${sure == true}; else use a table"));
        Stream<Fault> misplaced = diagram.flows()
                .filter(flow -> flow.getConditionExpression() == null ? lacksCondition(flow) : !mayHaveCondition(flow))
                .map(flow -> new Fault(
                        id(flow), "put conditions on the answers of an exclusive split, all but its default, only"));
        return Stream.concat(complex, misplaced);
    }

    private static boolean lacksCondition(SequenceFlow flow) {
        return mayHaveCondition(flow) && ((ExclusiveGateway) flow.getSource()).getDefault() != null;
    }

    private static boolean mayHaveCondition(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway split
                && split.getOutgoing().size() > 1
                && !flow.equals(split.getDefault());
    }

    private static Stream<Fault> savePoints(Diagram diagram, Models all) {
        boolean called = all.diagrams().anyMatch(other -> calls(other, diagram.stem()));
        return diagram.nodes()
                .flatMap(node -> Stream.of(before(node, called), after(node))
                        .filter(sentence -> sentence != null)
                        .map(sentence -> new Fault(id(node), sentence)));
    }

    private static boolean calls(Diagram diagram, String process) {
        return diagram.all(CallActivity.class).anyMatch(call -> process.equals(call.getCalledElement()));
    }

    private static @Nullable String before(FlowNode node, boolean called) {
        boolean saves = savesBefore(node);
        boolean start = node instanceof StartEvent && node.getParentElement() instanceof Process;
        if (start
                && !called
                && !saves
                && node.getSucceedingNodes().list().stream().noneMatch(FlowRules::savesBefore)) {
            return "save before the start (camunda:asyncBefore)";
        }
        return saves && !start && !isStep(node)
                ? "save before starts and steps only (no camunda:asyncBefore here)"
                : null;
    }

    private static boolean savesBefore(FlowNode node) {
        return isCamunda(node, "asyncBefore") || isCamunda(node, "async");
    }

    private static @Nullable String after(FlowNode node) {
        boolean saves = isCamunda(node, "asyncAfter");
        Set<FlowNode> next = following(node);
        if (node instanceof UserTask && !saves && next.stream().anyMatch(FlowRules::isStep)) {
            return "save after a user task that steps follow (camunda:asyncAfter)";
        }
        boolean useful = node instanceof UserTask
                && next.stream().anyMatch(follower -> isStep(follower) || follower instanceof CallActivity);
        return saves && !useful ? "save after user tasks that steps follow only (no camunda:asyncAfter here)" : null;
    }

    /** What comes next, looking through gateways. */
    private static Set<FlowNode> following(FlowNode node) {
        Set<FlowNode> found = new LinkedHashSet<>();
        node.getSucceedingNodes().list().forEach(next -> follow(next, found));
        return found;
    }

    private static void follow(FlowNode node, Set<FlowNode> found) {
        if (found.add(node) && node instanceof Gateway) {
            node.getSucceedingNodes().list().forEach(next -> follow(next, found));
        }
    }

    static boolean isStep(FlowNode node) {
        return node instanceof ServiceTask || node instanceof SendTask || node instanceof BusinessRuleTask;
    }

    private static Stream<Fault> taskForms(Diagram diagram, Models all) {
        return diagram.all(UserTask.class).flatMap(task -> taskForm(task, all));
    }

    private static Stream<Fault> taskForm(UserTask task, Models all) {
        String expected = formOf(task);
        if (!expected.equals(camunda(task, "formRef"))) {
            return Stream.of(
                    new Fault(id(task), "show the form of the same name: camunda:formRef=\"" + expected + "\""));
        }
        return all.has(expected + ".form")
                ? Stream.empty()
                : Stream.of(new Fault(id(task), "add the form that it shows: forms/" + expected + ".form"));
    }

    /** The form that a user task shows has the task's name, so {@code Activity_TriageTicket} shows {@code triage-ticket}. */
    static String formOf(UserTask task) {
        return Names.kebab(id(task).replaceFirst("^Activity_", ""));
    }

    private static Stream<Fault> calledDiagrams(Diagram diagram, Models all) {
        return diagram.all(CallActivity.class)
                .filter(call -> !all.has(call.getCalledElement() + ".bpmn"))
                .map(call -> new Fault(
                        id(call),
                        "call a diagram that exists; there is no processes/" + call.getCalledElement() + ".bpmn"));
    }

    private static Stream<Fault> bindings(Diagram diagram) {
        return diagram.all(Activity.class)
                .filter(activity -> Stream.of("calledElementBinding", "formRefBinding", "decisionRefBinding")
                        .map(attribute -> camunda(activity, attribute))
                        .anyMatch(binding -> binding != null && !binding.equals("latest")))
                .map(activity ->
                        new Fault(id(activity), "bind to the latest version; only changed files are deployed"));
    }
}
