package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TriageTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String TRIAGE = "Activity_TriageTicket";

    @Test
    void sortsWithoutAPersonWhenTheTableIsSure() {
        ProcessInstance triage = engine.start("triage");

        assertThat(triage).isEnded().hasPassed("Event_TicketSorted").hasNotPassed(TRIAGE);
        assertThat(engine.steps().ran())
                .containsExactly("classifyTicket", "prioritiseTicket", "routeTicket", "promiseTargets");
    }

    @Test
    void asksTheTeamWhenTheTableIsUnsure() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance triage = engine.start("triage");

        assertThat(triage).isWaitingAt(TRIAGE);
        assertThat(engine.groups(engine.task(TRIAGE))).containsExactly(Cast.TEAM);
    }

    @Test
    void promisesBeforeAPersonIsAsked() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance triage = engine.start("triage");

        assertThat(triage).isWaitingAt(TRIAGE);
        assertThat(engine.steps().ran())
                .containsExactly("classifyTicket", "prioritiseTicket", "routeTicket", "promiseTargets");
    }

    @Test
    void asksTheTablesAgainByTheAnswersOfThePerson() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance triage = engine.start("triage");
        engine.complete(TRIAGE, Map.of("category", "network", "impact", "team", "urgency", "high"));

        assertThat(triage).isEnded().hasPassed("Activity_RecordTriage", "Event_TicketSorted");
        assertThat(engine.steps().ran())
                .endsWith("promiseTargets", "recordTriage", "prioritiseTicket", "routeTicket", "promiseTargets");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("triage", engine).isAtLeast(0.95);
    }
}
