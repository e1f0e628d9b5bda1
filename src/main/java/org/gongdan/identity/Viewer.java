package org.gongdan.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Who asks. Controllers take it as a parameter and hand it on; every answer is cut to what this person may see. */
public record Viewer(String accountId, String name, Set<Role> roles, Set<String> teams, Locale locale, ZoneId zone) {

    public Viewer {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Works here, in whatever role. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Managers, analysts and administrators answer for the whole desk; agents and leads for their teams. */
    public boolean seesAllTickets() {
        return is(Role.MANAGER) || is(Role.ANALYST) || is(Role.ADMIN);
    }

    public boolean isIn(String team) {
        return teams.contains(team);
    }
}
