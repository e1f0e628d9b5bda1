package org.gongdan.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** What an account shall be from now on, all of it. */
public record AccountChange(
        String name, String email, Set<Role> roles, Set<String> teams, Locale locale, ZoneId zone, boolean active) {

    public AccountChange {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public AccountChange withActive(boolean nowActive) {
        return new AccountChange(name, email, roles, teams, locale, zone, nowActive);
    }

    /** Whether the account may do less afterwards. */
    boolean takesFrom(Account account) {
        return !active && account.active()
                || !roles.containsAll(account.roles())
                || !teams.containsAll(account.teams());
    }
}
