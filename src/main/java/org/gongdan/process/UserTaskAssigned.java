package org.gongdan.process;

import org.jspecify.annotations.Nullable;

/**
 * A user task got an assignee, changed it, or (null) went back to its team. A task of the lifecycle is drawn in the ticket's
 * own diagram, not in one that it calls.
 */
public record UserTaskAssigned(
        String businessKey, boolean ofLifecycle, @Nullable String assignee) {}
