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
class ApprovalTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private int agreements;
    private final List<String> recorded = new ArrayList<>();

    @BeforeEach
    void countTheAnswers() {
        agreements = 0;
        recorded.clear();
        engine.steps().on("recordApproval", execution -> {
            boolean approved = Boolean.TRUE.equals(execution.getVariable("approved"));
            recorded.add(execution.getVariable("approver") + " " + approved + " " + execution.getVariable("reason"));
            agreements += approved ? 1 : 0;
            int needed = (Integer) execution.getVariable("needed");
            execution.setVariable("approvalSettled", !approved || agreements >= needed);
            execution.setVariable("requestApproved", approved && agreements >= needed);
        });
    }

    @Test
    void asksNobodyWhereTheTableSaysSo() {
        engine.steps()
                .on("findApprovers", Steps.sets("approvalNeeded", false).andThen(Steps.sets("requestApproved", true)));
        ProcessInstance approval = engine.start("approval");

        assertThat(approval).isEnded().hasPassed("Event_NoApprovalNeeded").hasNotPassed("Activity_AskApprover");
    }

    @Test
    void asksEachApproverInPersonAndNobodyElse() {
        asked(2, "lars.berg", "chen.jie");

        assertThat(tasks()).extracting(Task::getAssignee).containsExactlyInAnyOrder("lars.berg", "chen.jie");
        assertThat(tasks()).allSatisfy(task -> {
            assertThat(engine.groups(task)).isEmpty();
            assertThat(task.getDueDate()).isEqualTo("2026-11-23T16:00:00Z");
        });
    }

    @Test
    void isApprovedOnlyWhenAllWhoAreNeededAgree() {
        ProcessInstance approval = asked(2, "lars.berg", "chen.jie");
        answer("lars.berg", true, null);
        assertThat(approval).isNotEnded();

        answer("chen.jie", true, "Fine.");
        assertThat(approval).isEnded().hasPassed("Event_RequestApproved");
        assertThat(recorded).containsExactly("lars.berg true null", "chen.jie true Fine.");
    }

    @Test
    void asksNoFurtherOnceEnoughAgree() {
        ProcessInstance approval = asked(1, "lars.berg", "chen.jie", "helen.schmidt");
        answer("chen.jie", true, null);

        assertThat(approval).isEnded().hasPassed("Event_RequestApproved");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void isRefusedByTheFirstWhoDoesNotAgree() {
        ProcessInstance approval = asked(2, "lars.berg", "chen.jie", "helen.schmidt");
        answer("lars.berg", true, null);
        answer("chen.jie", false, "Too dear.");

        assertThat(approval).isEnded().hasPassed("Event_RequestRefused").hasNotPassed("Event_RequestApproved");
        assertThat(engine.steps().ran()).as("the customer is told").endsWith("refuseRequest");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void takesEachAnswerForItsOwnWhenTwoAnswerAtTheSameTime() {
        asked(2, "lars.berg", "chen.jie");
        tasks().forEach(task -> engine.engine()
                .getTaskService()
                .complete(
                        task.getId(),
                        Map.of("approved", task.getAssignee().equals("lars.berg"), "reason", task.getAssignee())));
        engine.settle();

        assertThat(recorded)
                .isNotEmpty()
                .allMatch(answer -> List.of("lars.berg true lars.berg", "chen.jie false chen.jie")
                        .contains(answer));
    }

    @Test
    void remindsWhoeverHasNotAnsweredInTimeAndGoesOnWaiting() {
        ProcessInstance approval = asked(2, "lars.berg", "chen.jie");
        answer("lars.berg", true, null);
        engine.pass(Duration.ofHours(8));

        assertThat(engine.steps().ran()).filteredOn("remindApprover"::equals).hasSize(1);
        assertThat(approval).hasPassed("Event_ApproverReminded").isNotEnded();
        answer("chen.jie", true, null);
        assertThat(approval).isEnded().hasPassed("Event_RequestApproved");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("approval", engine).isAtLeast(0.95);
    }

    private static ProcessInstance asked(int needed, String... approvers) {
        engine.steps()
                .on(
                        "findApprovers",
                        Steps.sets("approvalNeeded", true)
                                .andThen(Steps.sets("approvers", List.of(approvers)))
                                .andThen(Steps.sets("needed", needed))
                                .andThen(Steps.sets("approvalSettled", false))
                                .andThen(Steps.sets("requestApproved", false))
                                .andThen(Steps.setsIn("answerBy", Duration.ofHours(8))));
        return engine.start("approval");
    }

    private static List<Task> tasks() {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Activity_ApproveRequest")
                .list();
    }

    private static void answer(String approver, boolean approved, String reason) {
        Task task = tasks().stream()
                .filter(open -> approver.equals(open.getAssignee()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("approved", approved));
        answers.put("reason", reason);
        engine.engine().getTaskService().complete(task.getId(), answers);
        engine.settle();
    }
}
