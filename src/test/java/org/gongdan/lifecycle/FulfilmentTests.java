package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FulfilmentTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private final List<String> recorded = new ArrayList<>();

    @BeforeEach
    void keepTheResults() {
        recorded.clear();
        engine.steps()
                .on(
                        "recordPart",
                        execution ->
                                recorded.add(execution.getVariable("part") + " " + execution.getVariable("result")));
    }

    @Test
    void givesEachTeamItsPartAtTheSameTime() {
        planned("infrastructure", "service-desk", "business-apps");

        assertThat(parts())
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo("2026-11-23T16:00:00Z"))
                .flatExtracting(engine::groups)
                .containsExactlyInAnyOrder("infrastructure", "service-desk", "business-apps");
        assertThat(parts()).extracting(Task::getAssignee).containsOnly(Cast.AGENT);
    }

    @Test
    void returnsTheResultsOnceAllPartsAreDone() {
        ProcessInstance fulfilment = planned("infrastructure", "service-desk");
        done("infrastructure", "A laptop.");
        assertThat(fulfilment).isNotEnded();
        assertThat(engine.steps().ran()).doesNotContain("returnResults");

        done("service-desk", "An account.");
        assertThat(fulfilment).isEnded().hasPassed("Event_ResultsReturned");
        assertThat(recorded).containsExactly("infrastructure A laptop.", "service-desk An account.");
        assertThat(engine.steps().ran()).filteredOn("returnResults"::equals).hasSize(1);
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void keepsTheResultsApartWhenTwoTeamsFinishAtTheSameTime() {
        planned("infrastructure", "service-desk");
        parts().forEach(task -> engine.engine()
                .getTaskService()
                .complete(
                        task.getId(),
                        Map.of("outcome", "done", "result", engine.groups(task).get(0))));
        engine.settle();

        assertThat(recorded).containsExactlyInAnyOrder("infrastructure infrastructure", "service-desk service-desk");
    }

    @Test
    void remindsTheTeamThatIsLateAndNoOther() {
        ProcessInstance fulfilment = planned("infrastructure", "service-desk");
        done("infrastructure", "A laptop.");
        engine.pass(Duration.ofHours(8));

        assertThat(engine.steps().ran()).filteredOn("remindTeam"::equals).hasSize(1);
        assertThat(fulfilment).hasPassed("Event_TeamReminded").isNotEnded();
        done("service-desk", "An account.");
        assertThat(fulfilment).isEnded();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("fulfilment", engine).isAtLeast(0.95);
    }

    private static ProcessInstance planned(String... teams) {
        engine.steps().on("planFulfilment", Steps.sets("parts", List.of(teams)));
        return engine.start("fulfilment");
    }

    private static List<Task> parts() {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Activity_FulfilPart")
                .list();
    }

    private static void done(String team, String result) {
        Task task = parts().stream()
                .filter(open -> engine.groups(open).contains(team))
                .findFirst()
                .orElseThrow();
        engine.engine().getTaskService().complete(task.getId(), Map.of("outcome", "done", "result", result));
        engine.settle();
    }
}
