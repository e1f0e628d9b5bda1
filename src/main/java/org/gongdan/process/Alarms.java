package org.gongdan.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one waiting timer of a ticket's promises. It moves when a clock is paused, resumed or promised anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Alarms {

    private static final String ALARM = "Event_AlarmTimeReached";

    private final ManagementService management;
    private final EngineReader reader;

    Alarms(ManagementService management, EngineReader reader) {
        this.management = management;
        this.reader = reader;
    }

    /** Moves the waiting timer, if one waits; while none does, the next "Set alarm" step reads the clocks itself. */
    public void rearm(String businessKey, Instant at) {
        reader.timers(businessKey, ALARM).forEach(job -> management.setJobDuedate(job, Date.from(at)));
    }
}
