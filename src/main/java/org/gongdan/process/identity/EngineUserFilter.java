package org.gongdan.process.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine's REST API run in the name of who calls, so that the engine checks that person's rights. */
class EngineUserFilter extends OncePerRequestFilter {

    private final People people;
    private final IdentityService identity;

    EngineUserFilter(People people, IdentityService identity) {
        this.people = people;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Viewer viewer = people.viewer(signedIn.accountId());
        try {
            identity.setAuthentication(viewer.accountId(), EngineGroups.of(viewer));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
