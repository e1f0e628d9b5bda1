package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplyDeliveryTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void sendsTheReplyWhenTheTimeToCallItBackHasPassed() {
        Date soon = Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(5));
        ProcessInstance delivery = engine.start("reply-delivery", Map.of("draftId", 1L, "sendAt", soon));
        assertThat(delivery).isWaitingAt("Event_TimeToCallBackPassed");
        assertThat(engine.steps().ran()).isEmpty();

        engine.pass(Duration.ofSeconds(6));
        assertThat(delivery).isEnded();
        assertThat(engine.steps().ran()).containsExactly("sendReply");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("reply-delivery", engine).isAtLeast(0.95);
    }
}
