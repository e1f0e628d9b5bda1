package org.gongdan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gongdan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryTests extends ApplicationTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void isCleanedUpInANightlyWindow() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryTimeToLive()).isEqualTo("P365D");
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(configuration.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> {
                    assertThat(job.isSuspended()).isFalse();
                    assertThat(job.getDuedate()
                                    .toInstant()
                                    .atZone(ZoneId.systemDefault())
                                    .toLocalTime())
                            .isBetween(LocalTime.of(1, 0), LocalTime.of(5, 0));
                });
    }
}
