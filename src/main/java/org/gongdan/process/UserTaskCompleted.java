package org.gongdan.process;

/**
 * A person completes a user task through one of the engine's own doors (Tasklist, engine REST), before it counts: a listener
 * that throws keeps the task open.
 */
public record UserTaskCompleted(String businessKey, String activity, String person) {}
