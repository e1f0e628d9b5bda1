package org.gongdan.identity;

/** Somebody lost a role, a team or the account: open sessions must not outlive that. */
public record RightsTaken(String account) {}
