package org.gongdan.ticket;

import java.util.Objects;
import java.util.Set;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets, in which order. Empty sets and nulls ask for nothing. {@code limit} is 1 to 200; {@code cursor} is the
 * {@code next} of the slice before.
 */
public record TicketSearch(
        Set<Status> status,
        @Nullable Type type,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable String team,
        @Nullable String assignee,
        boolean unassigned,
        boolean mine,
        boolean watched,
        @Nullable Promise promise,
        @Nullable String tag,
        Group group,
        Sort sort,
        int limit,
        @Nullable String cursor) {

    public static final int MOST = 200;

    /** All that are not closed. */
    public static final Set<Status> OPEN =
            Set.of(Status.NEW, Status.OPEN, Status.PENDING, Status.ON_HOLD, Status.RESOLVED);

    public TicketSearch {
        status = Set.copyOf(status);
        limit = Math.max(1, Math.min(limit, MOST));
    }

    /** In one row, not in groups. */
    public TicketSearch(
            Set<Status> status,
            @Nullable Type type,
            @Nullable Priority priority,
            @Nullable String category,
            @Nullable String team,
            @Nullable String assignee,
            boolean unassigned,
            boolean mine,
            boolean watched,
            @Nullable Promise promise,
            @Nullable String tag,
            Sort sort,
            int limit,
            @Nullable String cursor) {
        this(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                Group.NONE,
                sort,
                limit,
                cursor);
    }

    /** Everything the viewer may see, newest change first. */
    public static TicketSearch all() {
        return new TicketSearch(
                Set.of(), null, null, null, null, null, false, false, false, null, null, Sort.UPDATED, 50, null);
    }

    public TicketSearch withStatus(Set<Status> wanted) {
        return new TicketSearch(
                wanted,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    public TicketSearch withTeam(String wanted) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                wanted,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    public TicketSearch withAssignee(String wanted) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                wanted,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    public TicketSearch onlyUnassigned() {
        return new TicketSearch(
                status, type, priority, category, team, assignee, true, mine, watched, promise, tag, group, sort, limit,
                cursor);
    }

    /** Only those the viewer asked for, as customer, or is in copy of. */
    public TicketSearch onlyMine() {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                true,
                watched,
                promise,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    /** Only those the viewer watches. */
    public TicketSearch onlyWatched() {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                true,
                promise,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    public TicketSearch withPromise(Promise wanted) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                wanted,
                tag,
                group,
                sort,
                limit,
                cursor);
    }

    public TicketSearch withTag(@Nullable String wanted) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                wanted,
                group,
                sort,
                limit,
                cursor);
    }

    /** The groups one after another, each in the order. */
    public TicketSearch groupedBy(Group wanted) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                wanted,
                sort,
                limit,
                cursor);
    }

    public TicketSearch page(Sort wanted, int most, @Nullable String from) {
        return new TicketSearch(
                status,
                type,
                priority,
                category,
                team,
                assignee,
                unassigned,
                mine,
                watched,
                promise,
                tag,
                group,
                wanted,
                most,
                from);
    }

    /** Written as one inequality in SQL, so that the partial indexes over open tickets serve it. */
    public boolean isAllButClosed() {
        return status.equals(OPEN);
    }

    /** Where a list in this order goes on after the ticket. */
    public String after(Ticket ticket) {
        return TicketCursor.after(ticket, this);
    }

    /** The group of the last ticket before the cursor; none where the list begins. */
    public @Nullable String groupBefore() {
        TicketCursor.@Nullable Position end = TicketCursor.read(cursor);
        return end == null ? null : end.group();
    }

    /** Whether a list in this order, read from its begin to the cursor, would have come by the ticket. */
    public boolean passes(Ticket ticket) {
        return TicketCursor.isBefore(ticket, this, TicketCursor.read(cursor));
    }

    /** Newest change first, newest ticket first, what falls due first, or the highest priority and in it what falls due first. */
    public enum Sort implements Wire {
        UPDATED,
        CREATED,
        DUE,
        PRIORITY
    }

    /** What tickets with the same stand together by. */
    public enum Group implements Wire {
        NONE,
        STATUS,
        PRIORITY,
        ASSIGNEE,
        TEAM,
        TYPE,
        ORGANISATION;

        /** Names the ticket's group, and puts the groups into their order, as {@code ticket.xml} has it. */
        public String key(Ticket ticket) {
            return switch (this) {
                case NONE -> "";
                case STATUS -> String.valueOf(ticket.status().ordinal());
                case PRIORITY -> String.valueOf(TicketCursor.rank(ticket.priority()));
                case ASSIGNEE -> Objects.requireNonNullElse(ticket.assignee(), "");
                case TEAM -> Objects.requireNonNullElse(ticket.team(), "");
                case TYPE -> ticket.type().wire();
                case ORGANISATION -> Objects.requireNonNullElse(ticket.organisationName(), "");
            };
        }
    }

    /** How the promises stand: one has come to its first warning and none is missed, or the next one is. */
    public enum Promise implements Wire {
        AT_RISK,
        OVERDUE
    }
}
