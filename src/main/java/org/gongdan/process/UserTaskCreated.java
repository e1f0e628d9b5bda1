package org.gongdan.process;

import java.util.function.Consumer;

/**
 * A user task that has no date of its own is about to be written. Whoever knows its ticket says when it is due and when to
 * look at it, which costs no statement then.
 */
public record UserTaskCreated(String businessKey, Consumer<UserTasks.Plan> plan) {}
