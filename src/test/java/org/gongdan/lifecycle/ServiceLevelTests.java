package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceLevelTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void waitsWithOneTimerForTheNextAlarm() {
        ProcessInstance promise = engine.start("service-level");

        assertThat(promise).isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.jobs())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo("2026-11-23T14:00:00Z"));
    }

    @Test
    void staysQuietUntilTheAlarmTime() {
        engine.start("service-level");
        engine.pass(Duration.ofHours(6).minusSeconds(1));

        assertThat(engine.steps().ran()).containsExactly("setAlarm");
    }

    @Test
    void raisesTheAlarmAndSetsTheNextOne() {
        ProcessInstance promise = engine.start("service-level");
        engine.pass(Duration.ofHours(6));

        assertThat(engine.steps().ran()).containsExactly("setAlarm", "raiseAlarm", "setAlarm");
        assertThat(promise).isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.jobs()).hasSize(1);
    }

    @Test
    void waitsOnWhileNoClockHasAnythingToSay() {
        engine.steps().on("setAlarm", Steps.sets("alarmAt", Date.from(Instant.parse("9999-12-31T00:00:00Z"))));
        ProcessInstance promise = engine.start("service-level");
        engine.pass(Duration.ofDays(365));

        assertThat(promise).isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.steps().ran()).containsExactly("setAlarm");
    }

    @Test
    void ringsAtTheTimeToWhichTheWaitingTimerIsMoved() {
        engine.start("service-level");
        engine.engine()
                .getManagementService()
                .setJobDuedate(engine.jobs().get(0).getId(), Date.from(Instant.parse("2026-11-23T09:00:00Z")));
        engine.pass(Duration.ofHours(1));

        assertThat(engine.steps().ran()).containsExactly("setAlarm", "raiseAlarm", "setAlarm");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("service-level", engine).isAtLeast(0.95);
    }
}
