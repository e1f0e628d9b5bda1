package org.gongdan.process;

import org.jspecify.annotations.Nullable;

/**
 * Somebody completes a user task, before it counts: a listener that throws keeps the task open. The person is known where it
 * comes through one of the engine's own doors (Tasklist, engine REST); ours have asked who it is already.
 */
public record UserTaskCompleted(
        String businessKey,
        String task,
        String activity,
        @Nullable String form,
        StepChecks checks,
        @Nullable String person) {}
