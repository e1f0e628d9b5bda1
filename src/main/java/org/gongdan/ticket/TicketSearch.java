package org.gongdan.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
        List<AnswerWanted> answers,
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
        answers = List.copyOf(answers);
        limit = Math.max(1, Math.min(limit, MOST));
    }

    /** Everything the viewer may see in one row, newest change first. */
    public static TicketSearch all() {
        return new TicketSearch(
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                List.of(),
                Group.NONE,
                Sort.UPDATED,
                50,
                null);
    }

    public TicketSearch withStatus(Set<Status> wanted) {
        return with(search -> search.status = wanted);
    }

    public TicketSearch withType(@Nullable Type wanted) {
        return with(search -> search.type = wanted);
    }

    public TicketSearch withPriority(@Nullable Priority wanted) {
        return with(search -> search.priority = wanted);
    }

    public TicketSearch withCategory(@Nullable String wanted) {
        return with(search -> search.category = wanted);
    }

    public TicketSearch withTeam(@Nullable String wanted) {
        return with(search -> search.team = wanted);
    }

    public TicketSearch withAssignee(@Nullable String wanted) {
        return with(search -> search.assignee = wanted);
    }

    public TicketSearch withPromise(@Nullable Promise wanted) {
        return with(search -> search.promise = wanted);
    }

    public TicketSearch withTag(@Nullable String wanted) {
        return with(search -> search.tag = wanted);
    }

    /** Only those that answer all of this to the questions of their type. */
    public TicketSearch withAnswers(List<AnswerWanted> wanted) {
        return with(search -> search.answers = wanted);
    }

    /** Only those nobody works on, or all. */
    public TicketSearch withUnassigned(boolean only) {
        return with(search -> search.unassigned = only);
    }

    /** Only those the viewer asked for, as customer, or is in copy of. */
    public TicketSearch onlyMine() {
        return with(search -> search.mine = true);
    }

    /** Only those the viewer watches, or all. */
    public TicketSearch withWatched(boolean only) {
        return with(search -> search.watched = only);
    }

    /** The groups one after another, each in the order. */
    public TicketSearch groupedBy(Group wanted) {
        return with(search -> search.group = wanted);
    }

    public TicketSearch page(Sort wanted, int most, @Nullable String from) {
        return with(search -> {
            search.sort = wanted;
            search.limit = most;
            search.cursor = from;
        });
    }

    private TicketSearch with(Consumer<Open> change) {
        Open open = new Open(this);
        change.accept(open);
        return open.settled();
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

    /** A search whose parts can still be changed. */
    private static final class Open {

        private Set<Status> status;
        private @Nullable Type type;
        private @Nullable Priority priority;
        private @Nullable String category;
        private @Nullable String team;
        private @Nullable String assignee;
        private boolean unassigned;
        private boolean mine;
        private boolean watched;
        private @Nullable Promise promise;
        private @Nullable String tag;
        private List<AnswerWanted> answers;
        private Group group;
        private Sort sort;
        private int limit;
        private @Nullable String cursor;

        Open(TicketSearch from) {
            status = from.status;
            type = from.type;
            priority = from.priority;
            category = from.category;
            team = from.team;
            assignee = from.assignee;
            unassigned = from.unassigned;
            mine = from.mine;
            watched = from.watched;
            promise = from.promise;
            tag = from.tag;
            answers = from.answers;
            group = from.group;
            sort = from.sort;
            limit = from.limit;
            cursor = from.cursor;
        }

        TicketSearch settled() {
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
                    answers,
                    group,
                    sort,
                    limit,
                    cursor);
        }
    }
}
