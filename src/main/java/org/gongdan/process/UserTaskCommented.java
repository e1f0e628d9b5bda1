package org.gongdan.process;

/** Somebody completed a user task through one of the engine's own doors (Tasklist, REST) and left these words with it. */
public record UserTaskCommented(String businessKey, String person, String comment, boolean toCustomer) {}
