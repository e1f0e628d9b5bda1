package org.gongdan.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** An account to be made; it cannot sign in before it is given a password. */
public record NewAccount(String id, String name, String email, Set<Role> roles, Locale locale, ZoneId zone) {

    public NewAccount {
        roles = Set.copyOf(roles);
        if (!id.matches("[a-z0-9][a-z0-9._-]{0,62}")) {
            throw new IllegalArgumentException("Not a login name: " + id);
        }
    }
}
