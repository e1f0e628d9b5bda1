package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SolutionDeliveryTests {

    private static final Consumer<DelegateExecution> TOO_EARLY =
            Steps.sets("tooEarly", true).andThen(Steps.setsIn("tryAgainAt", Duration.ofHours(1)));

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void tellsItsIncidentsBatchByBatch() {
        engine.steps()
                .on(
                        "tellNextIncidents",
                        Steps.sets("incidentsLeft", true)
                                .andThen(execution ->
                                        engine.steps().on("tellNextIncidents", Steps.sets("incidentsLeft", false))));
        ProcessInstance offer = engine.start("solution-offer");

        assertThat(offer).isEnded().hasPassed("Event_IncidentsTold");
        assertThat(engine.steps().ran()).containsExactly("tellNextIncidents", "tellNextIncidents");
    }

    @Test
    void savesItselfBeforeEachBatch() {
        ProcessInstance offer = engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("solution-offer", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));

        assertThat(engine.steps().ran()).isEmpty();
        assertThat(offer).isNotEnded();
    }

    @Test
    void endsWhenTheIncidentHasTheSolution() {
        ProcessInstance delivery = engine.start("solution-delivery");

        assertThat(delivery).isEnded().hasPassed("Event_DeliveryDone");
        assertThat(engine.steps().ran()).containsExactly("offerSolution");
    }

    @Test
    void triesAgainLaterWhileItIsTooEarly() {
        engine.steps().on("offerSolution", TOO_EARLY);
        ProcessInstance delivery = engine.start("solution-delivery");
        assertThat(delivery).isWaitingAt("Event_WaitingTimePassed");

        engine.pass(Duration.ofHours(1));
        assertThat(delivery).isWaitingAt("Event_WaitingTimePassed");
        engine.steps().on("offerSolution", Steps.sets("tooEarly", false));
        engine.pass(Duration.ofHours(1));
        assertThat(delivery).isEnded();
        assertThat(engine.steps().ran()).hasSize(3);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("solution-offer", engine).isAtLeast(0.95);
        Coverage.of("solution-delivery", engine).isAtLeast(0.95);
    }
}
