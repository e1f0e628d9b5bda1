package org.gongdan.identity.security;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal that a session keeps: only who it is. What the person may do is read anew for each request. */
public record SignedIn(String accountId) implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId;
    }
}
