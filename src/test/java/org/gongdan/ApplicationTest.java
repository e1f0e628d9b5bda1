package org.gongdan;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product with its demonstration desk on a random port and a database of its own; all tests that extend this
 * share one context.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(ApplicationTest.TestClock.class)
public abstract class ApplicationTest {

    @Autowired
    private ProcessEngine theEngine;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private Room room;

    /** Of this run alone: mails of an earlier one speak of tickets with the same numbers. */
    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add(
                "gongdan.home",
                () -> "target/test-home/" + ProcessHandle.current().pid());
    }

    /** The engine's REST API and web applications ask a static registry, which another context may have written since. */
    @BeforeEach
    void answerWithOurEngine() {
        ProcessEngines.registerProcessEngine(theEngine);
    }

    @BeforeEach
    void makeRoom() {
        room.makeFor(getClass());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Waits for what a job does after a commit; generous, since the machine may be busy. */
    protected static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** Time that tests may move. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TestClock {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
