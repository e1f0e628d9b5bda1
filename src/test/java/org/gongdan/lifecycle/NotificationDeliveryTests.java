package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationDeliveryTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void deliversOutsideTheTransactionThatQueuedIt() {
        ProcessInstance delivery = queued();
        assertThat(engine.steps().ran()).isEmpty();

        engine.settle();
        assertThat(delivery).isEnded().hasPassed("Event_NotificationDelivered");
        assertThat(engine.steps().ran()).containsExactly("deliverNotification");
    }

    @Test
    void triesFiveTimesWithGrowingPausesAndIsThenStuck() {
        engine.steps().on("deliverNotification", execution -> {
            throw new IllegalStateException("The mail server does not answer.");
        });
        ProcessInstance delivery = queued();

        List<Duration> pauses = new ArrayList<>();
        for (int retries = job().getRetries(); retries > 0; retries = job().getRetries()) {
            assertThatThrownBy(() -> engine.engine().getManagementService().executeJob(job().getId()))
                    .hasMessageContaining("mail server");
            if (job().getRetries() > 0) {
                Instant next = job().getDuedate().toInstant();
                pauses.add(Duration.between(ClockUtil.getCurrentTime().toInstant(), next));
                ClockUtil.setCurrentTime(Date.from(next));
            }
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(delivery).isNotEnded();
        assertThat(engine.engine().getRuntimeService().createIncidentQuery().list())
                .singleElement()
                .satisfies(stuck -> assertThat(stuck.getActivityId()).isEqualTo("Activity_DeliverNotification"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("notification-delivery", engine).isAtLeast(0.95);
    }

    private static ProcessInstance queued() {
        return engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("notification-delivery", Cast.TICKET, Map.of("notificationId", 7L));
    }

    private static Job job() {
        return engine.jobs().get(0);
    }
}
