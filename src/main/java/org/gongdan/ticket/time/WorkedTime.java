package org.gongdan.ticket.time;

import java.util.List;

/** All work on a ticket in minutes, who did how much of it with the most first, and the newest entries. */
public record WorkedTime(long minutes, List<Share> people, List<WorkEntry> entries) {

    /** How much of it one person did. */
    public record Share(String account, String name, long minutes) {}
}
