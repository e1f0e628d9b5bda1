package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HousekeepingTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @BeforeEach
    void begins() {
        engine.steps().on("forgetOldKeys", Steps.sets("moreOldKeys", false));
        engine.steps().on("forgetOldDrafts", Steps.sets("moreOldDrafts", false));
        engine.engine().getRepositoryService().activateProcessDefinitionByKey("housekeeping", true, null);
        ClockUtil.setCurrentTime(next());
        engine.settle();
        engine.steps().ran().clear();
    }

    @AfterEach
    void rests() {
        engine.engine().getRepositoryService().suspendProcessDefinitionByKey("housekeeping", true, null);
    }

    @Test
    void startsByItselfEveryHour() {
        engine.pass(Duration.ofMinutes(59));
        assertThat(engine.steps().ran()).isEmpty();
        engine.pass(Duration.ofMinutes(2));
        assertThat(engine.steps().ran()).containsExactly("forgetOldKeys", "forgetOldDrafts");
        engine.pass(Duration.ofHours(1));
        assertThat(engine.steps().ran())
                .containsExactly("forgetOldKeys", "forgetOldDrafts", "forgetOldKeys", "forgetOldDrafts");
    }

    @Test
    void takesPortionAfterPortionUntilNothingOldIsLeft() {
        Deque<Boolean> more = new ArrayDeque<>(List.of(true, true, false));
        Deque<Boolean> moreDrafts = new ArrayDeque<>(List.of(true, false));
        engine.steps().on("forgetOldKeys", execution -> execution.setVariable("moreOldKeys", more.remove()));
        engine.steps().on("forgetOldDrafts", execution -> execution.setVariable("moreOldDrafts", moreDrafts.remove()));
        engine.pass(Duration.ofMinutes(61));
        assertThat(more).isEmpty();
        assertThat(moreDrafts).isEmpty();
        assertThat(engine.steps().ran()).hasSize(5);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("housekeeping", engine).isAtLeast(0.95);
    }

    /** When the clock starts it. */
    private static Date next() {
        return engine.engine()
                .getManagementService()
                .createJobQuery()
                .timers()
                .processDefinitionKey("housekeeping")
                .singleResult()
                .getDuedate();
    }
}
