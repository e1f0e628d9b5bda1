package org.gongdan.identity.security;

import java.util.List;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Turns a viewer into what Spring Security carries through a request. */
final class Authorities {

    private Authorities() {}

    static Authentication of(Viewer viewer) {
        List<SimpleGrantedAuthority> authorities = viewer.roles().stream()
                .map(Role::authority)
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(viewer.accountId()), null, authorities);
    }
}
