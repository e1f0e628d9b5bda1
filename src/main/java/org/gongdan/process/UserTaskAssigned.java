package org.gongdan.process;

import org.jspecify.annotations.Nullable;

/** A user task got an assignee, changed it, or (null) went back to its team. */
public record UserTaskAssigned(
        String businessKey, String activity, @Nullable String assignee) {}
