package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemedyTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String PROPOSE = "Activity_ProposeRemedy";
    private static final String APPROVE = "Activity_ApproveRemedy";
    private static final Map<String, Object> REFUND =
            Map.of("remedyKind", "refund", "remedyAmount", 300, "solution", "We pay it back.");

    @Test
    void offersASmallRemedyAtOnce() {
        ProcessInstance remedy = started();
        engine.complete(PROPOSE, REFUND);

        assertThat(remedy).isEnded().hasPassed("Event_RemedyOffered").hasNotPassed(APPROVE);
        assertThat(engine.steps().ran()).containsExactly("checkRemedy", "offerRemedy");
    }

    @Test
    void asksTheGroupThatTheTableNames() {
        ProcessInstance remedy = proposed();

        assertThat(remedy).isWaitingAt(APPROVE);
        assertThat(engine.groups(engine.task(APPROVE))).containsExactly("leads");
        assertThat(engine.steps().ran()).doesNotContain("offerRemedy");
    }

    @Test
    void offersALargeRemedyWhenItIsApproved() {
        ProcessInstance remedy = proposed();
        engine.complete(APPROVE, Map.of("remedyApproved", true));

        assertThat(remedy).isEnded().hasPassed("Event_RemedyOffered");
        assertThat(engine.steps().ran()).endsWith("offerRemedy");
    }

    @Test
    void givesTheProposalBackWhenItIsNotApproved() {
        ProcessInstance remedy = proposed();
        engine.complete(APPROVE, Map.of("remedyApproved", false, "comment", "Half of it will do."));
        assertThat(remedy).isWaitingAt(PROPOSE);

        engine.steps().on("checkRemedy", Steps.sets("approver", "nobody"));
        engine.complete(PROPOSE, REFUND);
        assertThat(remedy).isEnded();
        assertThat(engine.steps().ran()).filteredOn("checkRemedy"::equals).hasSize(2);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("remedy", engine).isAtLeast(0.95);
    }

    private static ProcessInstance started() {
        return engine.start(
                "remedy",
                Map.of("ticketId", Cast.TICKET_ID, "team", Cast.TEAM, "assignee", Cast.AGENT, "cause", "delay"));
    }

    private static ProcessInstance proposed() {
        engine.steps().on("checkRemedy", Steps.sets("approver", "leads"));
        ProcessInstance remedy = started();
        engine.complete(PROPOSE, REFUND);
        return remedy;
    }
}
