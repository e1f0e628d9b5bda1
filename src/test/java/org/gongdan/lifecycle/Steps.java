package org.gongdan.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Stands in for the steps of all diagrams: remembers who ran and sets the variables that the diagrams wait for. What a
 * step does usually can be replaced for one test.
 */
final class Steps {

    private final Map<String, Consumer<DelegateExecution>> behaviour = new HashMap<>();
    private final List<String> ran = new ArrayList<>();

    /** One bean for each step that any diagram names. */
    Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        Models.diagrams().stream()
                .flatMap(file -> named(Models.name(file)).stream())
                .forEach(step -> beans.put(step, (JavaDelegate) execution -> run(step, execution)));
        return beans;
    }

    void reset() {
        ran.clear();
        behaviour.clear();
        on("classifyTicket", sets("category", "hardware").andThen(sets("classified", true)));
        on("prioritiseTicket", sets("priority", "high"));
        on("routeTicket", sets("team", "infrastructure"));
        on("promiseTargets", setsIn("dueAt", Duration.ofHours(8)));
        on("setAlarm", setsIn("alarmAt", Duration.ofHours(6)));
        on("raiseAlarm", sets("escalates", false));
        on("recordTriage", sets("classified", true));
        on("findAgent", sets("agentFound", true));
        on("assignAgent", sets("assignee", Cast.AGENT));
        on("offerToTeam", execution -> execution.setVariable("assignee", null));
        on("resolveTicket", setsIn("silentUntil", Duration.ofDays(5)).andThen(setsIn("remindAt", Duration.ofDays(3))));
        on("setReopenWindow", setsIn("reopenUntil", Duration.ofDays(14)));
        on("findApprovers", sets("approvalNeeded", false).andThen(sets("requestApproved", true)));
        on("recordApproval", execution -> {
            execution.setVariable("approvalSettled", true);
            execution.setVariable("requestApproved", execution.getVariable("approved"));
        });
        on("planFulfilment", sets("parts", List.of(Cast.TEAM)));
        on("assignPart", execution -> {
            execution.setVariable("partTeam", execution.getVariable("part"));
            execution.setVariable("partAgent", Cast.AGENT);
            setsIn("partDue", Duration.ofHours(8)).accept(execution);
        });
        on("acceptSilently", sets("solutionAccepted", true));
        on("reopenTicket", sets("solutionAccepted", false));
        on("planTask", sets("team", Cast.TEAM).andThen(setsIn("dueAt", Duration.ofDays(5))));
        on("checkChildren", sets("childrenOpen", false));
        on("tellNextIncidents", sets("incidentsLeft", false));
        on("offerSolution", sets("tooEarly", false));
        on("recordCall", Steps::countTries);
        on("promiseFirstWord", setsIn("acknowledgeBy", Duration.ofHours(4)));
        on("checkRemedy", sets("approver", "nobody"));
    }

    void on(String step, Consumer<DelegateExecution> does) {
        behaviour.put(step, does);
    }

    /** The steps that ran, in order. */
    List<String> ran() {
        return ran;
    }

    static Consumer<DelegateExecution> sets(String variable, Object value) {
        return execution -> execution.setVariable(variable, value);
    }

    static Consumer<DelegateExecution> setsIn(String variable, Duration fromNow) {
        return execution -> execution.setVariable(
                variable, Date.from(ClockUtil.getCurrentTime().toInstant().plus(fromNow)));
    }

    /** Calls again four hours later, three times in all. */
    private static void countTries(DelegateExecution execution) {
        int tries = execution.getVariable("tries") instanceof Integer before ? before + 1 : 1;
        execution.setVariable("tries", tries);
        execution.setVariable("callAgain", tries < 3);
        setsIn("callAgainAt", Duration.ofHours(4)).accept(execution);
    }

    private void run(String step, DelegateExecution execution) {
        ran.add(step);
        behaviour.getOrDefault(step, ignored -> {}).accept(execution);
    }

    private static List<String> named(String diagram) {
        List<String> expressions = new ArrayList<>();
        Models.diagram(diagram)
                .getModelElementsByType(ServiceTask.class)
                .forEach(task -> expressions.add(task.getCamundaDelegateExpression()));
        Models.diagram(diagram)
                .getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> expressions.add(task.getCamundaDelegateExpression()));
        return expressions.stream()
                .map(expression -> expression.substring(2, expression.length() - 1))
                .toList();
    }
}
