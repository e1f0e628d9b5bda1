package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssignmentTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void assignsAFreeAgent() {
        ProcessInstance assignment = engine.start("assignment");

        assertThat(assignment).isEnded().hasPassed("Event_AgentAssigned");
        assertThat(engine.steps().ran()).containsExactly("findAgent", "assignAgent");
    }

    @Test
    void leavesTheTicketInTheQueueWhenNoAgentIsFree() {
        engine.steps().on("findAgent", Steps.sets("agentFound", false));
        ProcessInstance assignment = engine.start("assignment");

        assertThat(assignment).isEnded().hasPassed("Event_LeftInTheQueue");
        assertThat(engine.steps().ran()).containsExactly("findAgent", "offerToTeam");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("assignment", engine).isAtLeast(0.95);
    }
}
