package org.gongdan.ticket.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Conversation.Hindrance;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what staff write on tickets they may see: one draft a person and ticket, their own unless they share it. Kept for
 * ninety days after it was touched last.
 */
@Component
@Transactional
public class Drafts {

    /** The most characters of a draft: a message being written, and one that came back. */
    public static final int MOST = 40_000;

    /** The most that {@link #mine} lists and {@link #count} counts. */
    public static final int LISTED = 100;

    private static final Duration LIFE = Duration.ofDays(90);
    private static final int BATCH = 1_000;

    private final DraftRows rows;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Clock clock;

    Drafts(DraftRows rows, Tickets tickets, Conversation conversation, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** The viewer's own draft and replies on their way, and what colleagues share, oldest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return withFiles(rows.of(number.id(), viewer.accountId()));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> own(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return read(viewer, number);
    }

    /**
     * Keeps what is written so far; nothing written and no file forgets the draft. {@code expected} is the version the
     * person saw, 0 of whoever saw none; null takes any. What was thrown away elsewhere meanwhile is written anew.
     */
    public Optional<Draft> save(
            Viewer viewer, TicketNumber number, Message.Kind kind, String body, @Nullable Integer expected) {
        tickets.findForStaff(viewer, number);
        check(kind, body);
        rows.lock(number.id(), viewer.accountId());
        Optional<Draft> known = read(viewer, number);
        known.filter(draft -> !draft.body().equals(body))
                .ifPresent(draft -> OutdatedException.refuse(expected, draft.version()));
        if (known.isPresent() || !body.isBlank()) {
            write(viewer, number, known, kind, body);
        }
        return read(viewer, number);
    }

    /** Keeps a message that was refused, with its files, before whatever was written elsewhere. */
    public void keep(Viewer viewer, TicketNumber number, Message.Kind kind, String body, List<NewAttachment> files) {
        tickets.findForStaff(viewer, number);
        rows.lock(number.id(), viewer.accountId());
        Optional<Draft> own = read(viewer, number);
        String known = own.map(Draft::body).orElse("");
        String text = body.replace("\r\n", "\n");
        write(viewer, number, own, kind, known.strip().equals(text.strip()) ? text : together(text, known));
        attach(viewer, number, files);
    }

    /** Keeps files with what is written, as a message takes them. */
    public void attach(Viewer viewer, TicketNumber number, List<NewAttachment> files) {
        tickets.findForStaff(viewer, number);
        if (files.isEmpty()) {
            return;
        }
        rows.lock(number.id(), viewer.accountId());
        Optional<Draft> own = read(viewer, number);
        conversation.checkFiles(own.map(draft -> draft.files().size()).orElse(0), files);
        long id = own.map(Draft::id)
                .orElseGet(() ->
                        rows.insert(number.id(), viewer.accountId(), Message.Kind.REPLY, "", null, clock.instant()));
        files.forEach(file -> rows.attach(id, file));
    }

    public void detach(Viewer viewer, TicketNumber number, long file) {
        tickets.findForStaff(viewer, number);
        read(viewer, number).ifPresent(draft -> rows.detach(draft.id(), file));
    }

    /** Throws the viewer's own draft away, also one on a ticket they no longer see. */
    public void discard(Viewer viewer, TicketNumber number, @Nullable Integer expected) {
        rows.lock(number.id(), viewer.accountId());
        rows.own(number.id(), viewer.accountId()).ifPresent(draft -> {
            OutdatedException.refuse(expected, draft.version());
            rows.delete(draft.id());
        });
    }

    /** Lets colleagues who see the ticket read the draft, or no longer. */
    public void share(Viewer viewer, TicketNumber number, boolean shared) {
        tickets.findForStaff(viewer, number);
        Draft own = read(viewer, number).orElseThrow(Drafts::unknown);
        rows.share(own.id(), shared);
    }

    /** Copies a colleague's shared draft behind whatever the viewer wrote so far. */
    public void take(Viewer viewer, TicketNumber number, long id) {
        tickets.findForStaff(viewer, number);
        DraftRows.Row theirs = rows.shared(number.id(), id).orElseThrow(Drafts::unknown);
        rows.lock(number.id(), viewer.accountId());
        Optional<Draft> own = read(viewer, number);
        String body = together(own.map(Draft::body).orElse(""), theirs.body());
        if (body.length() > MOST) {
            throw new RefusedException("draft.refused.too-long", MOST);
        }
        conversation.checkFiles(
                own.map(draft -> draft.files().size()).orElse(0)
                        + rows.files(String.valueOf(theirs.id())).size(),
                List.of());
        Message.Kind kind =
                own.filter(draft -> !draft.body().isBlank()).map(Draft::kind).orElse(theirs.kind());
        rows.copyFiles(theirs.id(), write(viewer, number, own, kind, body));
    }

    /** What the viewer wrote and did not send, newest first, also on tickets they no longer see: the words are theirs. */
    @Transactional(readOnly = true)
    public List<Draft> mine(Viewer viewer) {
        return viewer.isStaff() ? withFiles(rows.by(viewer.accountId(), LISTED)) : List.of();
    }

    @Transactional(readOnly = true)
    public int count(Viewer viewer) {
        return viewer.isStaff() ? rows.count(viewer.accountId(), LISTED) : 0;
    }

    /** Forgets one batch of drafts that nobody touched for ninety days, and tells whether there may be more. */
    public boolean forgetOld() {
        return rows.deleteBefore(clock.instant().minus(LIFE), BATCH) == BATCH;
    }

    /** Makes a reply on its way what its author is writing, before whatever they wrote since. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(DraftRows.Row reply, @Nullable Hindrance why) {
        rows.lock(reply.ticketId(), reply.accountId());
        rows.own(reply.ticketId(), reply.accountId())
                .ifPresentOrElse(
                        own -> {
                            String body = together(reply.body(), own.body());
                            rows.write(own.id(), reply.kind(), body, why, clock.instant());
                            rows.moveFiles(reply.id(), own.id());
                            rows.delete(reply.id());
                        },
                        () -> rows.stop(reply.id(), why, clock.instant()));
    }

    private long write(Viewer viewer, TicketNumber number, Optional<Draft> known, Message.Kind kind, String body) {
        if (known.isEmpty()) {
            return rows.insert(number.id(), viewer.accountId(), kind, body, null, clock.instant());
        }
        Draft draft = known.get();
        if (body.isBlank() && draft.files().isEmpty()) {
            rows.delete(draft.id());
        } else if (!draft.body().equals(body) || draft.kind() != kind) {
            rows.write(draft.id(), kind, body, null, clock.instant());
        }
        return draft.id();
    }

    private Optional<Draft> read(Viewer viewer, TicketNumber number) {
        return withFiles(rows.own(number.id(), viewer.accountId()).stream().toList()).stream()
                .findFirst();
    }

    private List<Draft> withFiles(List<DraftRows.Row> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        String ids = drafts.stream().map(row -> String.valueOf(row.id())).collect(Collectors.joining(","));
        Map<Long, List<Draft.File>> files =
                rows.files(ids).stream().collect(Collectors.groupingBy(Draft.File::draftId));
        return drafts.stream()
                .map(row -> row.with(files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static void check(Message.Kind kind, String body) {
        if (kind == Message.Kind.REQUEST) {
            throw new InvalidException("kind", "api.invalid.value");
        }
        if (body.length() > MOST) {
            throw new InvalidException("body", "ticket.invalid.too-long", MOST);
        }
        if (body.indexOf('\0') >= 0) {
            throw new InvalidException("body", "ticket.invalid.characters");
        }
    }

    private static String together(String first, String second) {
        if (first.isBlank() || second.isBlank()) {
            return first.isBlank() ? second : first;
        }
        return first.stripTrailing() + "\n\n" + second;
    }

    private static NotFoundException unknown() {
        return new NotFoundException("draft.not-found");
    }
}
