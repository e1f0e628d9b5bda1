package org.gongdan.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Somebody who may sign in. The id is the login name, {@code [a-z0-9._-]+}, and the engine's user id. */
public record Account(
        String id,
        String name,
        String email,
        Set<Role> roles,
        Set<String> teams,
        Locale locale,
        ZoneId zone,
        boolean active,
        int version) {

    public Account {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
