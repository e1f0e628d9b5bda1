package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromiseRenewalTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void takesPortionAfterPortionUntilEveryPromiseIsRenewed() {
        Deque<Boolean> more = new ArrayDeque<>(List.of(true, true, false));
        engine.steps().on("renewPromises", execution -> execution.setVariable("morePromises", more.remove()));
        ProcessInstance renewal = engine.start("promise-renewal");
        engine.settle();
        assertThat(renewal).isEnded();
        assertThat(more).isEmpty();
        assertThat(engine.steps().ran()).hasSize(3);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("promise-renewal", engine).isAtLeast(0.95);
    }
}
