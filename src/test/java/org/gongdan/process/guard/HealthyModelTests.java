package org.gongdan.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.process.guard.model.Drawing.diagram;
import static org.gongdan.process.guard.model.Drawing.extended;
import static org.gongdan.process.guard.model.Drawing.formal;
import static org.gongdan.process.guard.model.Drawing.rule;
import static org.gongdan.process.guard.model.Drawing.task;
import static org.gongdan.process.guard.model.Drawing.userTask;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.process.ProcessStep;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.process.guard.model.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The guard lets honest models through, and the engine takes them. */
class HealthyModelTests {

    private static final String STEP = "camunda:delegateExpression=\"${closeTicket}\"";

    private static final GuardedEngine engine = GuardedEngine.guarded();

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void acceptsTheDiagram(String what, String xml) {
        assertThat(engine.deploy("probe.bpmn", xml)).isNotNull();
    }

    static Stream<Arguments> diagrams() {
        return Stream.of(
                arguments("step", task(STEP + " camunda:asyncBefore=\"true\"", "")),
                arguments(
                        "step of a rule task", diagram("<bpmn:businessRuleTask id=\"Activity_Probe\" " + STEP + "/>")),
                arguments("step of a send task", diagram("<bpmn:sendTask id=\"Activity_Probe\" " + STEP + "/>")),
                arguments(
                        "user task",
                        userTask(
                                "name=\"Work on ticket\" camunda:formRef=\"work-on-ticket\""
                                        + " camunda:formRefBinding=\"latest\" camunda:assignee=\"${assignee}\""
                                        + " camunda:candidateGroups=\"${team}, service-desk\" camunda:dueDate=\"${dueAt}\"",
                                "<bpmn:documentation>Help, then say how.</bpmn:documentation>")),
                arguments("condition", formal("${category == 'access'}")),
                arguments(
                        "retry cycle",
                        extended("<camunda:failedJobRetryTimeCycle>PT10S,PT1M</camunda:failedJobRetryTimeCycle>")),
                arguments(
                        "parameters",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"a\">${team}"
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                arguments(
                        "call",
                        diagram("<bpmn:callActivity id=\"Activity_Probe\" calledElement=\"triage\""
                                + " camunda:calledElementBinding=\"latest\"><bpmn:extensionElements>"
                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                                + "<camunda:in source=\"ticketId\" target=\"ticketId\"/>"
                                + "<camunda:out source=\"category\" target=\"category\"/>"
                                + "</bpmn:extensionElements></bpmn:callActivity>")),
                arguments(
                        "timer",
                        diagram("<bpmn:intermediateCatchEvent id=\"Activity_Probe\"><bpmn:timerEventDefinition>"
                                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${alarmAt}</bpmn:timeDate>"
                                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")),
                arguments(
                        "event sub-process",
                        diagram("""
                                <bpmn:userTask id="Activity_Probe"/>
                                <bpmn:subProcess id="Activity_Pause" triggeredByEvent="true">
                                  <bpmn:startEvent id="Event_Paused" isInterrupting="false">
                                    <bpmn:messageEventDefinition messageRef="Message_Paused"/>
                                  </bpmn:startEvent>
                                </bpmn:subProcess>
                                """, "<bpmn:message id=\"Message_Paused\" name=\"TicketPaused\"/>")),
                arguments(
                        "loop",
                        task(
                                STEP,
                                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${agents}\""
                                        + " camunda:elementVariable=\"agent\"/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void acceptsTheTable(String what, String xml) {
        assertThat(engine.deploy("probe.dmn", xml)).isNotNull();
    }

    static Stream<Arguments> tables() {
        String text = "><text>\"a\"</text>";
        return Stream.of(
                arguments("without a language", rule(text, text, text)),
                arguments(
                        "in FEEL",
                        rule(
                                "expressionLanguage=\"feel\"" + text,
                                "expressionLanguage=\"FEEL\"" + text,
                                "expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\"" + text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownModels")
    void acceptsTheProductsOwnModels(String file) throws IOException {
        assertThat(new Models(HealthyModelTests::ownSteps).objections(file, Files.readAllBytes(Path.of(file))))
                .isEmpty();
    }

    static List<String> ownModels() throws IOException {
        try (Stream<Path> files = ModelFile.places().keySet().stream().flatMap(HealthyModelTests::files)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Stream<Path> files(String folder) {
        try {
            return Files.list(Path.of(folder)).filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Found on the classpath, because this test runs without the application. */
    private static Set<String> ownSteps() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessStep.class));
        AnnotationBeanNameGenerator names = new AnnotationBeanNameGenerator();
        return scanner.findCandidateComponents("org.gongdan").stream()
                .map(bean -> names.generateBeanName(bean, new SimpleBeanDefinitionRegistry()))
                .collect(Collectors.toSet());
    }
}
