package org.gongdan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.bulk.BulkRows.Row;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deeds;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, shows, stops and undoes bulk changes. Whose they are sees them, and administrators. */
@Component
@Transactional
public class BulkChanges {

    /** The most tickets in one bulk change that the pages speak of. */
    public static final int PAGE = 100;

    private static final String DIAGRAM = "bulk-change";

    /** Below that many tickets one lane is as fast. */
    private static final int FEW = 20;

    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final BulkRows rows;
    private final Deeds deeds;
    private final Tickets tickets;
    private final Lifecycles lifecycles;
    private final BulkProperties properties;
    private final ObjectMapper json;
    private final Clock clock;

    BulkChanges(
            BulkRows rows,
            Deeds deeds,
            Tickets tickets,
            Lifecycles lifecycles,
            BulkProperties properties,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.deeds = deeds;
        this.tickets = tickets;
        this.lifecycles = lifecycles;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** How many tickets one bulk change takes at most. */
    public int most() {
        return properties.most();
    }

    /** Freezes which tickets it is about and begins in the background, after the commit. Staff only. */
    public BulkChange begin(Actor actor, Selection selection, Deed wanted) {
        Viewer viewer = staff(actor);
        Deed action = deeds.taken(viewer, wanted);
        makeRoom(viewer);
        List<TicketNumber> chosen = chosen(viewer, selection).stream()
                .filter(number -> !action.target().map(number::equals).orElse(false))
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidException("tickets", "bulk.invalid.nothing");
        }
        if (chosen.size() > properties.most()) {
            throw new RefusedException("bulk.refused.too-many", properties.most());
        }
        int lanes = lanes(action, chosen.size());
        long id = rows.insert(
                viewer.accountId(), actor.throughDoor(), write(action), chosen.size(), lanes, null, clock.instant());
        rows.take(id, chosen.stream().map(number -> String.valueOf(number.id())).collect(Collectors.joining(",")));
        start(id, lanes);
        deeds.used(action);
        return find(viewer, id);
    }

    private List<TicketNumber> chosen(Viewer viewer, Selection selection) {
        if (selection instanceof Selection.Chosen chosen) {
            return chosen.tickets();
        }
        Selection.Found wanted = (Selection.Found) selection;
        List<TicketNumber> found = tickets.numbers(viewer, wanted.search(), properties.most() + 1);
        // A few more come in while somebody writes; many more are another view than the one they looked at.
        if (wanted.seen() != null && found.size() > wanted.seen() + wanted.seen() / 10) {
            throw new RefusedException("bulk.refused.grown", wanted.seen(), found.size());
        }
        return found;
    }

    @Transactional(readOnly = true)
    public BulkChange find(Viewer viewer, long id) {
        return rows.find(id)
                .filter(row ->
                        viewer.isStaff() && (row.accountId().equals(viewer.accountId()) || viewer.is(Role.ADMIN)))
                .map(this::change)
                .orElseThrow(() -> new NotFoundException("bulk.not-found", id));
    }

    /** One's own, administrators everybody's; the newest first, {@link #PAGE} at a time. */
    @Transactional(readOnly = true)
    public Slice<BulkChange> list(Viewer viewer, @Nullable Long before) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        return Slice.of(
                        rows.list(viewer.is(Role.ADMIN) ? null : viewer.accountId(), before, PAGE + 1),
                        PAGE,
                        row -> String.valueOf(row.id()))
                .map(this::change);
    }

    /** What became of each ticket, in the order of their numbers. */
    @Transactional(readOnly = true)
    public Slice<BulkResult> results(Viewer viewer, long id, @Nullable Outcome only, long after) {
        find(viewer, id);
        Slice<BulkRows.Result> slice =
                Slice.of(rows.results(id, only, after, PAGE + 1), PAGE, result -> String.valueOf(result.ticketId()));
        Map<TicketNumber, Ticket> seen = tickets.findAll(
                viewer,
                slice.items().stream()
                        .map(result -> new TicketNumber(result.ticketId()))
                        .toList());
        return slice.map(result -> result(result, seen));
    }

    /** What is just being worked on is still ended. */
    public BulkChange stop(Actor actor, long id) {
        find(actor.person(), id);
        if (rows.stop(id, actor.person().accountId(), clock.instant()) == 0) {
            throw new RefusedException("bulk.refused.ended", id);
        }
        return find(actor.person(), id);
    }

    /**
     * Takes back what was done, in the background as well: each ticket that is still as it was left, with the rights of whoever
     * undoes.
     */
    public BulkChange undo(Actor actor, long id) {
        BulkChange done = find(actor.person(), id);
        if (!done.isUndoable()) {
            throw new RefusedException("bulk.refused.no-undo");
        }
        makeRoom(actor.person());
        int lanes = lanes(done.action(), done.done());
        long undo = rows.insert(
                actor.person().accountId(),
                actor.throughDoor(),
                write(done.action()),
                done.done(),
                lanes,
                id,
                clock.instant());
        rows.takeDone(undo, id);
        start(undo, lanes);
        return find(actor.person(), undo);
    }

    private int lanes(Deed action, int count) {
        return action.target().isPresent() || count < FEW ? 1 : properties.lanes();
    }

    private void makeRoom(Viewer viewer) {
        rows.oneAtATime(viewer.accountId());
        if (rows.running(viewer.accountId()) >= properties.running()) {
            throw new RefusedException("bulk.refused.too-many-running", properties.running());
        }
    }

    private void start(long id, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            lifecycles.start(DIAGRAM, "bulk " + id, Map.of("bulkId", id, "lane", lane));
        }
    }

    private static Viewer staff(Actor actor) {
        if (!actor.person().isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        return actor.person();
    }

    private BulkChange change(Row row) {
        return new BulkChange(
                row.id(),
                row.accountId(),
                row.accountName(),
                read(row.action()),
                row.total(),
                row.waiting(),
                row.done(),
                row.unchanged(),
                row.refused(),
                row.undoes(),
                row.undoneBy(),
                row.startedAt(),
                row.stoppedAt(),
                row.endedAt());
    }

    private BulkResult result(BulkRows.Result result, Map<TicketNumber, Ticket> seen) {
        TicketNumber number = new TicketNumber(result.ticketId());
        return new BulkResult(
                number,
                seen.get(number),
                result.outcome(),
                result.sentence() == null
                        ? null
                        : new BulkResult.Why(result.sentence(), arguments(result.arguments())));
    }

    private String write(Deed action) {
        try {
            return json.writeValueAsString(action);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Deed read(String action) {
        try {
            return json.readValue(action, Deed.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Object> arguments(@Nullable String arguments) {
        try {
            return arguments == null ? List.of() : json.readValue(arguments, ARGUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
