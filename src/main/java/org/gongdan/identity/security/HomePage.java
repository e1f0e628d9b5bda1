package org.gongdan.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After sign-in: the page that was wanted, or the Desk for staff and the portal for customers. */
class HomePage extends SavedRequestAwareAuthenticationSuccessHandler {

    HomePage(RequestCache wanted) {
        setRequestCache(wanted);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        boolean onlyCustomer = authentication.getAuthorities().stream()
                .allMatch(authority -> "ROLE_CUSTOMER".equals(authority.getAuthority()));
        return onlyCustomer ? "/" : "/desk";
    }
}
