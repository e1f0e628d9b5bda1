package org.gongdan.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What the diagram wants ticked off in a step: each extension property {@code check} of the user task is one item;
 * {@code checksRequired} = {@code true} says that the step is not completed before.
 */
public record StepChecks(List<String> items, boolean required) {

    public static final String ITEM = "check";
    public static final String REQUIRED = "checksRequired";

    /** In the order of the drawing. */
    public static StepChecks of(UserTask drawn) {
        return new StepChecks(
                properties(drawn)
                        .filter(property -> ITEM.equals(property.getCamundaName()))
                        .map(property ->
                                String.valueOf(property.getCamundaValue()).strip())
                        .filter(item -> !item.isEmpty())
                        .toList(),
                properties(drawn)
                        .anyMatch(property -> REQUIRED.equals(property.getCamundaName())
                                && "true".equals(property.getCamundaValue())));
    }

    /** The extension properties of a user task. */
    public static Stream<CamundaProperty> properties(UserTask drawn) {
        return drawn.getExtensionElements() == null
                ? Stream.empty()
                : drawn.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(all -> all.getCamundaProperties().stream());
    }
}
