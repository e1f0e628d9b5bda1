package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
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
class FileReadingTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void waitsAMomentAndReadsOnUntilNoFileIsLeft() {
        Deque<Boolean> left = new ArrayDeque<>(List.of(true, false));
        engine.steps().on("readFiles", execution -> execution.setVariable("filesLeft", left.remove()));
        ProcessInstance reading = engine.start("file-reading");
        engine.settle();
        assertThat(reading).isWaitingAt("Event_MomentPassed");
        engine.pass(Duration.ofSeconds(6));
        engine.settle();
        assertThat(reading).isEnded();
        assertThat(left).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("file-reading", engine).isAtLeast(0.95);
    }
}
