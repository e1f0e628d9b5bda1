package org.gongdan.sla;

/** What the table of escalation paths asks for: why, whether the ticket is raised (same, next), who gets it (same, team, lead). */
public record Escalation(String reason, String raise, String getsIt) {

    private static final String SAME = "same";

    boolean changesAnything() {
        return !raise.equals(SAME) || !getsIt.equals(SAME);
    }
}
