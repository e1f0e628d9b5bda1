package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplyApprovalTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String APPROVE = "Activity_ApproveReply";

    @Test
    void asksTheLeads() {
        ProcessInstance approval = start();

        assertThat(approval).isWaitingAt(APPROVE);
        assertThat(engine.groups(engine.task(APPROVE))).containsExactly("leads");
        assertThat(engine.task(APPROVE).getAssignee()).isNull();
    }

    @Test
    void sendsWhatIsApproved() {
        ProcessInstance approval = start();
        engine.complete(APPROVE, Map.of("replyApproved", true));

        assertThat(approval).isEnded().hasPassed("Event_ReplySent").hasNotPassed("Event_ReplyReturned");
        assertThat(engine.steps().ran()).containsExactly("releaseReply");
    }

    @Test
    void returnsWhatIsNot() {
        ProcessInstance approval = start();
        engine.complete(APPROVE, Map.of("replyApproved", false));

        assertThat(approval).isEnded().hasPassed("Event_ReplyReturned").hasNotPassed("Event_ReplySent");
        assertThat(engine.steps().ran()).containsExactly("returnReply");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("reply-approval", engine).isAtLeast(0.95);
    }

    private static ProcessInstance start() {
        return engine.start(
                "reply-approval",
                Map.of("heldReply", "1", "mentors", List.of(), "approveBy", new Date(4102444800000L)));
    }
}
