package org.gongdan.process.guard.model;

/** Writes small diagrams and tables around the one thing that a test is about. */
public final class Drawing {

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                              xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                              xmlns:activiti="http://activiti.org/bpmn"
                              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                              id="Definitions_Probe" targetNamespace="http://gongdan.org">
              <bpmn:process id="probe" name="Probe" isExecutable="true">
                <bpmn:startEvent id="Event_Begun"/>
                <bpmn:sequenceFlow id="Flow_Begin" sourceRef="Event_Begun" targetRef="Activity_Probe"/>
                %s
                <bpmn:sequenceFlow id="Flow_End" sourceRef="Activity_Probe" targetRef="Event_Done"/>
                <bpmn:endEvent id="Event_Done"/>
              </bpmn:process>
              %s
            </bpmn:definitions>
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                         xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                         id="Definitions_Probe" name="Probe" namespace="http://gongdan.org" %s>
              <decision id="probe" name="Probe">
                %s
              </decision>
            </definitions>
            """;

    private Drawing() {}

    /** A diagram with one activity in the middle, whose id must be {@code Activity_Probe}. */
    public static String diagram(String activity) {
        return DIAGRAM.formatted(activity, "");
    }

    public static String diagram(String activity, String beside) {
        return DIAGRAM.formatted(activity, beside);
    }

    /** A service task with the given attributes and content. */
    public static String task(String attributes, String content) {
        return diagram(
                "<bpmn:serviceTask id=\"Activity_Probe\" %s>%s</bpmn:serviceTask>".formatted(attributes, content));
    }

    public static String userTask(String attributes, String content) {
        return diagram("<bpmn:userTask id=\"Activity_Probe\" %s>%s</bpmn:userTask>".formatted(attributes, content));
    }

    public static String extended(String extension) {
        return task(
                "camunda:delegateExpression=\"${closeTicket}\"",
                "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>");
    }

    /** An exclusive gateway whose one conditional flow carries the given condition element. */
    public static String condition(String condition) {
        return diagram("""
                <bpmn:exclusiveGateway id="Activity_Probe" default="Flow_End"/>
                <bpmn:sequenceFlow id="Flow_Asked" sourceRef="Activity_Probe" targetRef="Event_Done">
                  %s
                </bpmn:sequenceFlow>
                """.formatted(condition));
    }

    public static String formal(String expression) {
        return condition("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + expression
                + "</bpmn:conditionExpression>");
    }

    public static String table(String attributes, String content) {
        return TABLE.formatted(attributes, content);
    }

    /** A table with one input, one output and one rule. */
    public static String rule(String input, String entry, String output) {
        return table("", """
                <decisionTable id="Table_Probe" hitPolicy="FIRST">
                  <input id="Input_1" label="Text"><inputExpression id="Expression_1" typeRef="string" %s</inputExpression></input>
                  <output id="Output_1" name="answer" typeRef="string"/>
                  <rule id="Rule_1">
                    <inputEntry id="Entry_1" %s</inputEntry>
                    <outputEntry id="Entry_2" %s</outputEntry>
                  </rule>
                </decisionTable>
                """.formatted(input, entry, output));
    }
}
