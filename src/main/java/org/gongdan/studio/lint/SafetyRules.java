package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.camunda;
import static org.gongdan.studio.lint.Diagram.id;
import static org.gongdan.studio.lint.Diagram.isCamunda;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.gongdan.studio.lint.Rule.Fault;

/** What a diagram may not contain: whatever runs code other than a step, and what hides from the reader. */
final class SafetyRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");

    static final List<Rule<Diagram>> ALL = List.of(
            forbidden("no-scripts", SafetyRules::isScript, "replace the script by a step or a table"),
            forbidden(
                    "no-listeners",
                    element -> isCamunda(element) && element.getLocalName().endsWith("Listener"),
                    "draw a step instead of the listener"),
            forbidden(
                    "no-classes",
                    has("class", "variableMappingClass", "variableMappingDelegateExpression"),
                    "name a step by camunda:delegateExpression instead of a class"),
            forbidden(
                    "no-expressions",
                    has("expression"),
                    "name a step by camunda:delegateExpression instead of camunda:expression"),
            forbidden(
                    "no-connectors",
                    element -> isCamunda(element) && element.getLocalName().equals("connector"),
                    "use a step instead of the connector"),
            forbidden("no-lanes", is("laneSet"), "leave lanes out: candidate groups say who does it"),
            forbidden(
                    "no-signals",
                    is("signal", "signalEventDefinition"),
                    "use a message: a signal reaches every ticket at once"),
            forbidden(
                    "no-inclusive-gateways",
                    is("inclusiveGateway"),
                    "use exclusive and parallel gateways: they say which flows are taken"),
            forbidden(
                    "no-all-variables",
                    element -> isCamunda(element) && "all".equals(element.getAttribute("variables")),
                    "pass each variable by its name, not variables=\"all\""));

    private SafetyRules() {}

    /** The rule that tasks run steps and nothing else; an empty set of known steps means that they are not known. */
    static Rule<Diagram> steps(Set<String> known) {
        return Rule.local(
                "steps",
                diagram -> diagram.nodes()
                        .filter(node -> FlowRules.isStep(node) || camunda(node, "delegateExpression") != null)
                        .filter(node -> !has("class", "expression").test(node.getDomElement()))
                        .flatMap(node -> step(node, known)));
    }

    private static Stream<Fault> step(FlowNode node, Set<String> known) {
        Matcher bean = BEAN.matcher(String.valueOf(camunda(node, "delegateExpression")));
        if (!bean.matches()) {
            return Stream.of(new Fault(id(node), "name a step: camunda:delegateExpression=\"${nameOfTheStep}\""));
        }
        return known.isEmpty() || known.contains(bean.group(1))
                ? Stream.empty()
                : Stream.of(new Fault(id(node), "use a step that exists; there is no " + bean.group(1)));
    }

    private static Rule<Diagram> forbidden(String id, Predicate<DomElement> what, String sentence) {
        return Rule.local(
                id, diagram -> diagram.xml().filter(what).map(element -> new Fault(Diagram.owner(element), sentence)));
    }

    private static boolean isScript(DomElement element) {
        boolean scriptTask = is("scriptTask").test(element);
        boolean camundaScript = isCamunda(element) && element.getLocalName().equals("script");
        boolean language = is("conditionExpression").test(element) && element.getAttribute("language") != null;
        return scriptTask || camundaScript || language;
    }

    private static Predicate<DomElement> is(String... names) {
        return element -> !isCamunda(element) && List.of(names).contains(element.getLocalName());
    }

    private static Predicate<DomElement> has(String... attributes) {
        return element -> Stream.of(attributes).anyMatch(attribute -> has(element, attribute));
    }

    private static boolean has(DomElement element, String attribute) {
        return camunda(element, attribute) != null || isCamunda(element) && element.getAttribute(attribute) != null;
    }
}
