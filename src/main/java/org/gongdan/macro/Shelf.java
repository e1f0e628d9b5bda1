package org.gongdan.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.macro.PreparedRows.Row;
import org.gongdan.macro.PreparedRows.Written;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Wordings;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps saved replies and macros: who sees them, who may change them, which come first. Staff only. */
@Component
class Shelf {

    /** What of one kind one reader sees, and what one owner may have. */
    static final int MOST = 500;

    private static final TypeReference<List<Deed>> DEEDS = new TypeReference<>() {};

    private final PreparedRows rows;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Shelf(PreparedRows rows, Audit audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Which shelf. */
    enum Kind {
        SAVED_REPLY("saved-reply", "macro.not-found.saved-reply"),
        MACRO("macro", "macro.not-found.macro");

        private final String word;
        private final String missing;

        Kind(String word, String missing) {
            this.word = word;
            this.missing = missing;
        }
    }

    /** The most used first. */
    List<Prepared> list(Kind kind, Viewer viewer) {
        return rows.list(kind.word, reader(viewer), MOST).stream()
                .map(this::prepared)
                .toList();
    }

    /** For this ticket: what fits best first, then what is used most. */
    List<Prepared> list(Kind kind, Viewer viewer, Ticket ticket) {
        return list(kind, viewer).stream()
                .sorted(Comparator.comparing((Prepared one) -> !one.fit().covers(ticket))
                        .thenComparing(one -> -one.fit().closeness()))
                .toList();
    }

    Prepared find(Kind kind, Viewer viewer, long id) {
        return rows.find(kind.word, reader(viewer), id)
                .map(this::prepared)
                .orElseThrow(() -> new NotFoundException(kind.missing));
    }

    String title(Kind kind, long id, Locale reader) {
        return rows.wordings(kind.word, id)
                .map(wordings -> read(wordings).title(reader))
                .orElse("");
    }

    Prepared add(Kind kind, Viewer by, NewMacro wanted) {
        Owner owner = new Owner(wanted.sharedWith(), wanted.team(), by.accountId());
        refuseUnlessKept(owner, by);
        if (rows.count(kind.word, owner.sharing(), owner.team(), by.accountId()) >= MOST) {
            throw new RefusedException("macro.refused.too-many", MOST);
        }
        long id = rows.insert(kind.word, by.accountId(), written(wanted), clock.instant());
        note(by, kind, "made", owner, id);
        return find(kind, by, id);
    }

    /** Both what it was and what it becomes must be the person's to keep. */
    Prepared change(Kind kind, Viewer by, long id, NewMacro wanted, @Nullable Integer expected) {
        Prepared now = lock(kind, by, id);
        OutdatedException.refuse(expected, now.version());
        Owner owner = new Owner(wanted.sharedWith(), wanted.team(), by.accountId());
        refuseUnlessKept(owner, by);
        rows.change(id, written(wanted), clock.instant(), by.accountId());
        note(by, kind, "changed", owner, id);
        return find(kind, by, id);
    }

    void retire(Kind kind, Viewer by, long id) {
        Prepared now = lock(kind, by, id);
        rows.retire(id, clock.instant(), by.accountId());
        note(by, kind, "retired", now.owner(), id);
    }

    void use(long id) {
        rows.use(id);
    }

    private Prepared lock(Kind kind, Viewer by, long id) {
        Prepared now = rows.lock(kind.word, reader(by), id)
                .map(this::prepared)
                .orElseThrow(() -> new NotFoundException(kind.missing));
        refuseUnlessKept(now.owner(), by);
        return now;
    }

    private static void refuseUnlessKept(Owner owner, Viewer by) {
        if (!owner.isKeptBy(by)) {
            throw new RefusedException(
                    owner.sharing() == Sharing.TEAM ? "macro.refused.leads-only" : "macro.refused.managers-only");
        }
    }

    /** What people keep for themselves is nobody else's business. */
    private void note(Viewer by, Kind kind, String what, Owner owner, long id) {
        if (owner.sharing() != Sharing.PERSONAL) {
            audit.record(by.accountId(), kind.word + "-" + what, String.valueOf(id));
        }
    }

    private static PreparedRows.Reader reader(Viewer viewer) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        return new PreparedRows.Reader(viewer.accountId(), String.join(",", viewer.teams()), viewer.seesAllTickets());
    }

    private Prepared prepared(Row row) {
        return new Prepared(
                row.id(),
                new Owner(row.shared(), row.team(), row.accountId()),
                new Fit(row.type(), row.category(), row.status(), row.forTeam()),
                read(row.wordings()),
                deeds(row.deeds()),
                row.used(),
                row.version(),
                row.changedAt());
    }

    private Written written(NewMacro wanted) {
        Fit fit = wanted.fit();
        return new Written(
                wanted.sharedWith(),
                wanted.team(),
                fit.type(),
                fit.category(),
                fit.status(),
                fit.team(),
                write(wanted.wordings(), Wordings.class),
                write(wanted.deeds(), DEEDS));
    }

    private Wordings read(String wordings) {
        try {
            return json.readValue(wordings, Wordings.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Deed> deeds(String deeds) {
        try {
            return json.readValue(deeds, DEEDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String write(Object value, Class<?> type) {
        try {
            return json.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** By the type of the list, so that each deed says its kind. */
    private String write(Object value, TypeReference<?> type) {
        try {
            return json.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
