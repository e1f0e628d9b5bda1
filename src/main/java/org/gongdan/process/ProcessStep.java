package org.gongdan.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;

/**
 * One step of a diagram, used as {@code camunda:delegateExpression="${beanName}"}. The set of these beans is the engine's
 * allow-list. A step maps in, calls one façade method, maps out; it may run twice.
 */
public interface ProcessStep extends JavaDelegate {

    /** Whether the job that runs this step failed before and is tried again. */
    default boolean isTriedAgain() {
        JobExecutorContext jobs = Context.getJobExecutorContext();
        return jobs != null
                && jobs.getCurrentJob() != null
                && jobs.getCurrentJob().getExceptionMessage() != null;
    }
}
