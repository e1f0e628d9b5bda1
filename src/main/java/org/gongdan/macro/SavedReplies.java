package org.gongdan.macro;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.Shelf.Kind;
import org.gongdan.macro.text.Known;
import org.gongdan.macro.text.Placeholder;
import org.gongdan.macro.text.Template;
import org.gongdan.macro.text.Wording;
import org.gongdan.macro.text.Wordings;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts that are ready to be sent. Staff only: everybody's, one's teams', one's own. */
@Component
@Transactional
public class SavedReplies {

    private static final int OFFERED = 200;

    private final Shelf shelf;
    private final PreparedRules rules;
    private final Tickets tickets;
    private final Known known;

    SavedReplies(Shelf shelf, PreparedRules rules, Tickets tickets, Known known) {
        this.shelf = shelf;
        this.rules = rules;
        this.tickets = tickets;
        this.known = known;
    }

    /** The most used first. */
    @Transactional(readOnly = true)
    public List<SavedReply> list(Viewer viewer) {
        return shelf.list(Kind.SAVED_REPLY, viewer).stream()
                .map(Prepared::savedReply)
                .toList();
    }

    /** The same for a ticket: those made for such tickets first, those made for others last. */
    @Transactional(readOnly = true)
    public List<SavedReply> list(Viewer viewer, TicketNumber number) {
        return shelf.list(Kind.SAVED_REPLY, viewer, tickets.findForStaff(viewer, number)).stream()
                .map(Prepared::savedReply)
                .toList();
    }

    /** The first of these with their texts for the ticket: what an agent chooses from. */
    @Transactional(readOnly = true)
    public List<Offered> offered(Viewer viewer, TicketNumber number) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        return shelf.list(Kind.SAVED_REPLY, viewer, ticket).stream()
                .limit(OFFERED)
                .map(Prepared::savedReply)
                .map(reply -> new Offered(
                        reply,
                        offer(viewer, ticket, reply.wordings()),
                        reply.fit().covers(ticket)))
                .toList();
    }

    @Transactional(readOnly = true)
    public SavedReply find(Viewer viewer, long id) {
        return shelf.find(Kind.SAVED_REPLY, viewer, id).savedReply();
    }

    /** The text as this ticket's customer would read it. */
    @Transactional(readOnly = true)
    public FilledText preview(Viewer viewer, TicketNumber number, long id) {
        return fill(
                viewer, tickets.findForStaff(viewer, number), find(viewer, id).wordings());
    }

    /** The same of a text that is not saved yet. */
    @Transactional(readOnly = true)
    public FilledText preview(Viewer viewer, TicketNumber number, NewSavedReply wanted) {
        rules.check(wanted);
        return fill(viewer, tickets.findForStaff(viewer, number), wanted.wordings());
    }

    /** The same for sending: it is counted. */
    public FilledText apply(Viewer viewer, TicketNumber number, long id) {
        FilledText text = preview(viewer, number, id);
        shelf.use(id);
        return text;
    }

    public SavedReply add(Viewer by, NewSavedReply wanted) {
        rules.check(wanted);
        return shelf.add(Kind.SAVED_REPLY, by, all(wanted)).savedReply();
    }

    /** {@code expected} is the version the caller looked at; null takes any. */
    public SavedReply change(Viewer by, long id, NewSavedReply wanted, @Nullable Integer expected) {
        rules.check(wanted);
        return shelf.change(Kind.SAVED_REPLY, by, id, all(wanted), expected).savedReply();
    }

    /** Nobody finds it any more. */
    public void retire(Viewer by, long id) {
        shelf.retire(Kind.SAVED_REPLY, by, id);
    }

    private FilledText fill(Viewer viewer, Ticket ticket, Wordings wordings) {
        Map.Entry<String, Wording> chosen = chosen(ticket, wordings);
        Map<Placeholder, String> values = known.of(viewer, ticket, Locale.forLanguageTag(chosen.getKey()));
        Template template = new Template(chosen.getValue().text());
        return new FilledText(chosen.getKey(), template.fill(values, Deed.TEXT), template.empty(values));
    }

    /** What is too long for this ticket is offered as it is written: that says so when it is chosen, and hides no other. */
    private FilledText offer(Viewer viewer, Ticket ticket, Wordings wordings) {
        Map.Entry<String, Wording> chosen = chosen(ticket, wordings);
        Map<Placeholder, String> values = known.of(viewer, ticket, Locale.forLanguageTag(chosen.getKey()));
        Template template = new Template(chosen.getValue().text());
        return new FilledText(
                chosen.getKey(), template.within(values, Deed.TEXT).orElse(template.text()), template.empty(values));
    }

    private static Map.Entry<String, Wording> chosen(Ticket ticket, Wordings wordings) {
        return wordings.text(Locale.forLanguageTag(ticket.language())).orElseThrow();
    }

    private static NewMacro all(NewSavedReply wanted) {
        return new NewMacro(wanted.sharedWith(), wanted.team(), wanted.fit(), wanted.wordings(), List.of());
    }

    /** A saved reply as this ticket's customer would read it, and whether it was made for such tickets. */
    public record Offered(SavedReply reply, FilledText filled, boolean fits) {}
}
