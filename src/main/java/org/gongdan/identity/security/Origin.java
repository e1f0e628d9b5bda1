package org.gongdan.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from; forwarded means that a proxy, or a foreign name that was made to point here, stands between,
 * so a loopback address proves nothing.
 */
record Origin(@Nullable String address, boolean forwarded) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static final Origin UNKNOWN = new Origin(null, true);

    static Origin of(HttpServletRequest request) {
        boolean forwarded = request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("X-Forwarded-Host") != null
                || request.getHeader("Via") != null
                || !LOCAL_NAMES.contains(request.getServerName());
        return new Origin(request.getRemoteAddr(), forwarded);
    }
}
