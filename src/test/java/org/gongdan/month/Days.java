package org.gongdan.month;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.gongdan.MovableClock;

/**
 * Lets days pass in moments: the product's clock and the engine's stand still together, and what falls due on the way is done at
 * the very instant it is due, one job after the other.
 */
final class Days implements AutoCloseable {

    private static final int AT_ONCE = 10;

    private final MovableClock clock;
    private final ManagementService management;
    private final JobExecutor executor;
    private int jobs;

    Days(MovableClock clock, ManagementService management, JobExecutor executor, Instant first) {
        this.clock = clock;
        this.management = management;
        this.executor = executor;
        executor.shutdown();
        standAt(first);
    }

    Instant now() {
        return clock.instant();
    }

    /** How many jobs were done so far. */
    int jobs() {
        return jobs;
    }

    /** Nobody does two things at once. */
    void tick() {
        passTo(now().plusSeconds(1));
    }

    void pass(Duration time) {
        passTo(now().plus(time));
    }

    /** Does what is due until then; what is due already is done even if that time has passed. */
    void passTo(Instant time) {
        Instant last = time.isBefore(now()) ? now() : time;
        for (List<Job> due = due(last); !due.isEmpty(); due = due(last)) {
            if (due.get(0).getDuedate().toInstant().isAfter(now())) {
                standAt(due.get(0).getDuedate().toInstant());
            }
            run(due.get(0));
            due.stream()
                    .skip(1)
                    .filter(job -> !job.getDuedate().toInstant().isAfter(now()))
                    .filter(this::isStillThere)
                    .forEach(this::run);
        }
        standAt(last);
    }

    private List<Job> due(Instant last) {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(last.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_ONCE);
    }

    /** A job may end what another one waited for. */
    private boolean isStillThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    private void run(Job job) {
        management.executeJob(job.getId());
        jobs++;
    }

    private void standAt(Instant instant) {
        clock.standAt(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Back to the present. */
    @Override
    public void close() {
        ClockUtil.reset();
        clock.reset();
        executor.start();
    }
}
