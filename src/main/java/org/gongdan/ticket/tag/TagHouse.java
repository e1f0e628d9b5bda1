package org.gongdan.ticket.tag;

import java.time.Clock;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Like;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All tags at once, for analysts and administrators. Retired ones stay where they are and are put on no other ticket. */
@Component
@Transactional
public class TagHouse {

    /** So many are told at once. */
    public static final int MOST = 200;

    private final TagHouseRows rows;
    private final Audit audit;
    private final Clock clock;

    TagHouse(TagHouseRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that hold the text, the most used first. */
    @Transactional(readOnly = true)
    public List<Counted> counted(Viewer viewer, String text) {
        permit(viewer);
        return rows.counted(Like.holding(text.strip()), MOST);
    }

    /** On every ticket; says whether the name was another tag's, which are one from then on. */
    public boolean rename(Viewer viewer, String from, String to) {
        permit(viewer);
        if (to.isEmpty()) {
            throw new InvalidException("name", "ticket.invalid.required");
        }
        Tags.check(List.of(to));
        if (from.equals(to)) {
            return false;
        }
        if (!rows.retiredOf(to).isEmpty()) {
            throw new RefusedException("ticket.refused.retired-tag", to);
        }
        boolean merged = rows.isUsed(to);
        rows.hold(from);
        rows.rename(from, to, clock.instant());
        rows.revive(from);
        audit.record(viewer.accountId(), merged ? "tag-merged" : "tag-renamed", from + " > " + to);
        return merged;
    }

    public void retire(Viewer viewer, String tag, boolean retired) {
        permit(viewer);
        if (retired && rows.isUsed(tag)) {
            rows.retire(tag);
        } else {
            rows.revive(tag);
        }
        audit.record(viewer.accountId(), retired ? "tag-retired" : "tag-revived", tag);
    }

    private static void permit(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && !viewer.is(Role.ANALYST)) {
            throw new AccessDeniedException("Tags are kept by administrators and analysts");
        }
    }

    /** A tag with the tickets that have it, and those of them that are open. */
    public record Counted(String tag, long tickets, long open, boolean retired) {}
}
