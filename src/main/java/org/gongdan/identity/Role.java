package org.gongdan.identity;

import java.util.Optional;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** What an account may do in general. Whom a ticket belongs to is asked of the ticket, never of the role. */
public enum Role implements Wire {
    CUSTOMER(null),
    AGENT("agents"),
    LEAD("leads"),
    MANAGER("managers"),
    ANALYST("analysts"),
    ADMIN("camunda-admin");

    private final @Nullable String group;

    Role(@Nullable String group) {
        this.group = group;
    }

    /** The engine's group of all who hold this role; customers are unknown to the engine. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    public boolean isStaff() {
        return this != CUSTOMER;
    }

    /** The word Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
