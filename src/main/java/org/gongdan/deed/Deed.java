package org.gongdan.deed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.link.Relation;
import org.jspecify.annotations.Nullable;

/** What is done to a ticket: what a person could do to it by hand, written down so that it can be done again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deed.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Deed.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = Deed.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Deed.Tag.class, name = "tag"),
    @JsonSubTypes.Type(value = Deed.Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = Deed.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Deed.Solve.class, name = "solve"),
    @JsonSubTypes.Type(value = Deed.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = Deed.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Deed.Macro.class, name = "macro"),
    @JsonSubTypes.Type(value = Deed.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Deed.Link.class, name = "link")
})
public sealed interface Deed {

    /** The most a reply or a note may hold, in characters. */
    int TEXT = 20_000;

    /** Whether it can be taken back where nobody touched the ticket since. */
    @JsonIgnore
    default boolean isUndoable() {
        return false;
    }

    /** The one ticket that all others come to; it is none of them. */
    @JsonIgnore
    default Optional<TicketNumber> target() {
        return Optional.empty();
    }

    /** Why, as the timeline of each ticket tells it; where the deed itself tells it, or none was asked, null. */
    @JsonIgnore
    default @Nullable String said() {
        return null;
    }

    /** The word it is known by, from the wire to the pages. */
    @JsonIgnore
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** Gives the work to an agent of the ticket's team, or (null) back to the team; where {@code from} is said, only theirs. */
    record Assign(
            @Nullable String agent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String from) implements Deed {

        public Assign(@Nullable String agent) {
            this(agent, null);
        }

        @Override
        public boolean isUndoable() {
            return true;
        }
    }

    record Transfer(String team, String reason) implements Deed {
        @Override
        public boolean isUndoable() {
            return true;
        }
    }

    /** Facts; null leaves one as it is. */
    record Correct(
            @Nullable Priority priority,
            @Nullable String category,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            String reason)
            implements Deed {
        @Override
        public boolean isUndoable() {
            return true;
        }

        @Override
        public String said() {
            return reason;
        }

        boolean isStillSaidBy(Ticket ticket) {
            return isStill(priority, ticket.priority())
                    && isStill(category, ticket.category())
                    && isStill(impact, ticket.impact())
                    && isStill(urgency, ticket.urgency());
        }

        private static boolean isStill(@Nullable Object said, @Nullable Object now) {
            return said == null || said.equals(now);
        }

        @JsonIgnore
        boolean isEmpty() {
            return priority == null && category == null && impact == null && urgency == null;
        }
    }

    /** Puts tags on and takes others off. */
    record Tag(List<String> on, List<String> off) implements Deed {

        public Tag {
            on = on == null ? List.of() : List.copyOf(on);
            off = off == null ? List.of() : List.copyOf(off);
        }

        @Override
        public boolean isUndoable() {
            return true;
        }
    }

    /** To the customer, in the person's name. */
    record Reply(String text) implements Deed {}

    record Note(String text) implements Deed {}

    /** Answers the task of the moment, where that asks for a solution; the customer has the last word as ever. */
    record Solve(String solution, @Nullable String resolutionCode) implements Deed {}

    /** Waits for the customer (pending) or for a third party (on hold). */
    record Pause(Status status, String reason) implements Deed {}

    /** Closes without a solution. */
    record Withdraw(String reason) implements Deed {}

    /** Several deeds at once, of the macro with this id; done in this version only, if one is named. */
    record Macro(long macro, @Nullable Integer version) implements Deed {}

    /** All go on in one ticket. */
    record Merge(String into, String reason) implements Deed {
        @Override
        public Optional<TicketNumber> target() {
            return Optional.of(TicketNumber.of(into));
        }
    }

    /** All hang together with one ticket: it is their parent, their problem, or merely related. */
    record Link(String to, Relation relation) implements Deed {
        @Override
        public Optional<TicketNumber> target() {
            return Optional.of(TicketNumber.of(to));
        }
    }
}
