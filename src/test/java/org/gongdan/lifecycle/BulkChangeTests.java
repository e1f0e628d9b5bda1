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
class BulkChangeTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void takesPortionAfterPortionUntilNoTicketWaits() {
        Deque<Boolean> more = new ArrayDeque<>(List.of(true, true, false));
        engine.steps().on("changePortion", execution -> execution.setVariable("moreTickets", more.remove()));
        ProcessInstance change = engine.start("bulk-change");
        engine.settle();
        assertThat(change).isEnded();
        assertThat(more).isEmpty();
        assertThat(engine.steps().ran()).hasSize(3);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("bulk-change", engine).isAtLeast(0.95);
    }
}
