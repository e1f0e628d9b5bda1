package org.gongdan.process.guard.model;

import static org.gongdan.process.guard.model.Value.ANY;
import static org.gongdan.process.guard.model.Value.FEEL;
import static org.gongdan.process.guard.model.Value.PLAIN;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a decision file may consist of: tables and literal expressions in FEEL, and no other language. */
final class Tables {

    static final Grammar GRAMMAR = new Grammar(namespaces(), Set.of("dmndi", "dc", "di", "biodi"))
            .allow(
                    "definitions",
                    Shape.of(PLAIN, "id", "name", "namespace", "exporter", "exporterVersion", "typeLanguage")
                            .with(PLAIN, "modeler:executionPlatform", "modeler:executionPlatformVersion")
                            .with(PLAIN, "xsi:schemaLocation")
                            .with(FEEL, "expressionLanguage")
                            .holds("description", "decision", "inputData", "knowledgeSource")
                            .holds("textAnnotation", "association", "dmndi:DMNDI"))
            .allow(
                    "decision",
                    Shape.of(PLAIN, "id", "name", "label", "camunda:versionTag", "camunda:historyTimeToLive")
                            .holds("description", "question", "allowedAnswers", "variable", "decisionTable")
                            .holds("literalExpression", "informationRequirement", "authorityRequirement"))
            .allow("inputData", Shape.of(PLAIN, "id", "name", "label").holds("description", "variable"))
            .allow("knowledgeSource", Shape.of(PLAIN, "id", "name", "label").holds("description", "type"))
            .allow("variable", Shape.of(PLAIN, "id", "name", "label", "typeRef"))
            .allow("informationRequirement", Shape.of(PLAIN, "id").holds("requiredDecision", "requiredInput"))
            .allow(
                    "authorityRequirement",
                    Shape.of(PLAIN, "id").holds("requiredDecision", "requiredInput", "requiredAuthority"))
            .allow("requiredDecision", Shape.of(PLAIN, "href"))
            .allow("requiredInput", Shape.of(PLAIN, "href"))
            .allow("requiredAuthority", Shape.of(PLAIN, "href"))
            .allow(
                    "decisionTable",
                    Shape.of(PLAIN, "id", "label", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel")
                            .holds("description", "input", "output", "annotation", "rule"))
            .allow(
                    "input",
                    Shape.of(PLAIN, "id", "label", "biodi:width", "camunda:inputVariable")
                            .holds("description", "inputExpression", "inputValues"))
            .allow(
                    "output",
                    Shape.of(PLAIN, "id", "name", "label", "typeRef", "biodi:width")
                            .holds("description", "outputValues", "defaultOutputEntry"))
            .allow("annotation", Shape.of(PLAIN, "name"))
            .allow(
                    "rule",
                    Shape.of(PLAIN, "id", "label").holds("description", "inputEntry", "outputEntry", "annotationEntry"))
            .allow("inputExpression", expression())
            .allow("inputValues", expression())
            .allow("outputValues", expression())
            .allow("defaultOutputEntry", expression())
            .allow("inputEntry", expression())
            .allow("outputEntry", expression())
            .allow("literalExpression", expression())
            .allow("annotationEntry", new Shape().holds("text"))
            .allow("textAnnotation", Shape.of(PLAIN, "id", "textFormat").holds("text"))
            .allow("association", Shape.of(PLAIN, "id", "associationDirection").holds("sourceRef", "targetRef"))
            .allow("sourceRef", Shape.of(PLAIN, "href"))
            .allow("targetRef", Shape.of(PLAIN, "href"))
            .allow("text", Shape.text(ANY))
            .allow("type", Shape.text(ANY))
            .allow("question", Shape.text(ANY))
            .allow("allowedAnswers", Shape.text(ANY))
            .allow("description", Shape.text(ANY));

    private Tables() {}

    private static Shape expression() {
        return Shape.of(PLAIN, "id", "label", "typeRef")
                .with(FEEL, "expressionLanguage")
                .holds("description", "text");
    }

    private static Map<String, String> namespaces() {
        Map<String, String> prefixes = new HashMap<>(Map.of(
                "http://camunda.org/schema/1.0/dmn", "camunda",
                "http://bpmn.io/schema/dmn/biodi/1.0", "biodi",
                "http://bpmn.io/schema/dmn/biodi/2.0", "biodi",
                "http://camunda.org/schema/modeler/1.0", "modeler",
                "http://www.w3.org/2001/XMLSchema-instance", "xsi",
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd", ""));
        for (String version : new String[] {"20180521", "20191111", "20211108", "20230324"}) {
            Stream.of("http", "https")
                    .map(scheme -> scheme + "://www.omg.org/spec/DMN/" + version)
                    .forEach(base -> {
                        prefixes.put(base + "/MODEL/", "");
                        prefixes.put(base + "/DMNDI/", "dmndi");
                    });
        }
        prefixes.put("http://www.omg.org/spec/DMN/20180521/DC/", "dc");
        prefixes.put("http://www.omg.org/spec/DMN/20180521/DI/", "di");
        return prefixes;
    }
}
