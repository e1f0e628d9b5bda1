package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceLevelTests {

    private static final Map<String, Object> BY_HAND =
            Map.of("reason", "The director called.", "raise", "next", "getsIt", "same");

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
    void followsTheEscalationPathWhereItAsksForMoreThanAWord() {
        engine.steps()
                .on(
                        "raiseAlarm",
                        execution -> execution.setVariables(
                                Map.of("escalates", true, "reason", "resolution", "raise", "next", "getsIt", "lead")));
        ProcessInstance promise = engine.start("service-level");
        engine.pass(Duration.ofHours(6));

        assertThat(engine.steps().ran())
                .containsExactly("setAlarm", "raiseAlarm", "raiseTicket", "handWorkToLead", "setAlarm");
        assertThat(promise).hasPassed("Activity_FollowEscalationPath").isWaitingAt("Event_AlarmTimeReached");
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
    void pausesUntilTheCustomerReplies() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketPaused");
        assertThat(engine.steps().ran()).endsWith("pauseClocks");
        assertThat(promise).isWaitingAt("Event_AlarmTimeReached", "Gateway_WhatComesFirst");

        engine.tell("CustomerReplied");
        assertThat(engine.steps().ran()).endsWith("resumeClocks");
        assertThat(promise)
                .hasPassed("Event_CustomerReplied", "Event_WorkGoesOn")
                .isWaitingAt("Event_AlarmTimeReached");
    }

    @Test
    void pausesUntilSomebodyResumesIt() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketPaused");
        engine.tell("TicketResumed");

        assertThat(promise).hasPassed("Event_TicketResumed", "Event_WorkGoesOn");
    }

    @Test
    void canBePausedAgainAndAgain() {
        engine.start("service-level");
        for (int i = 0; i < 3; i++) {
            engine.tell("TicketPaused");
            engine.tell("TicketResumed");
        }

        assertThat(engine.steps().ran()).filteredOn("resumeClocks"::equals).hasSize(3);
    }

    @Test
    void risesAsOftenAsItIsEscalated() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketEscalated", BY_HAND);
        engine.tell("TicketEscalated", BY_HAND);

        assertThat(engine.steps().ran()).filteredOn("raiseTicket"::equals).hasSize(2);
        assertThat(promise).hasPassed("Event_EscalationRecorded").isWaitingAt("Event_AlarmTimeReached");
    }

    @Test
    void decidesAnewWhenAnUrgeRaisesThePriority() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketUrged", Map.of("priorityRaised", true));

        assertThat(promise).hasPassed("Event_UrgeHeard").isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.steps().ran()).endsWith("prioritiseTicket", "promiseTargets");
    }

    @Test
    void onlyHearsAnUrgeThatRaisesNothing() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketUrged", Map.of("priorityRaised", false));

        assertThat(promise).hasPassed("Event_UrgeHeard").isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.steps().ran()).containsExactly("setAlarm");
    }

    @Test
    void decidesAnewWhenFactsAreChanged() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketChanged", Map.of("sortingChanged", false));

        assertThat(promise).hasPassed("Event_ChangeTakenOver").hasNotPassed("Activity_RerouteTicket");
        assertThat(engine.steps().ran()).endsWith("prioritiseTicket", "promiseTargets");
    }

    @Test
    void looksForAnotherTeamWhenTheCategoryOrTypeIsChanged() {
        ProcessInstance promise = engine.start("service-level");
        engine.tell("TicketChanged", Map.of("sortingChanged", true));

        assertThat(promise).hasPassed("Event_ChangeTakenOver").isWaitingAt("Event_AlarmTimeReached");
        assertThat(engine.steps().ran()).endsWith("prioritiseTicket", "promiseTargets", "rerouteTicket");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("service-level", engine).isAtLeast(0.95);
    }
}
