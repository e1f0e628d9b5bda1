package org.gongdan.identity.audit;

import java.time.Clock;
import org.gongdan.core.Slice;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down deeds that matter for safety. Part of the transaction of the deed: either both stand or neither. */
@Component
@Transactional
public class Audit {

    private final AuditRows rows;
    private final Clock clock;

    Audit(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes the deed with the address of the current request, if there is one. */
    public void record(String who, String what, @Nullable String subject) {
        record(who, what, subject, address());
    }

    public void record(String who, String what, @Nullable String subject, @Nullable String address) {
        rows.insert(clock.instant(), who, what, subject, address);
    }

    /** The newest first; the cursor is the id of the last entry read. */
    @Transactional(readOnly = true)
    public Slice<AuditEntry> list(Viewer viewer, @Nullable String after, int limit) {
        if (!viewer.is(Role.ADMIN)) {
            throw new AccessDeniedException("The audit is for administrators");
        }
        long before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        return Slice.of(rows.before(before, limit + 1), limit, entry -> Long.toString(entry.id()));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
