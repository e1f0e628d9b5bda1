package org.gongdan.macro;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed;
import org.gongdan.deed.MacroKeeper;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.Shelf.Kind;
import org.gongdan.macro.text.Owner;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deeds that are done together. Staff only: everybody's, one's teams', one's own. */
@Component
@Transactional
public class Macros implements MacroKeeper {

    private final Shelf shelf;
    private final PreparedRules rules;
    private final MacroRun run;
    private final Tickets tickets;
    private final TransactionTemplate rehearsal;

    Macros(Shelf shelf, PreparedRules rules, MacroRun run, Tickets tickets, PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.rules = rules;
        this.run = run;
        this.tickets = tickets;
        this.rehearsal = new TransactionTemplate(transactions);
    }

    /** The most used first. */
    @Transactional(readOnly = true)
    public List<Macro> list(Viewer viewer) {
        return shelf.list(Kind.MACRO, viewer).stream().map(Prepared::macro).toList();
    }

    /** Those for such a ticket; what was made for it in so many words comes first. */
    @Transactional(readOnly = true)
    public List<Macro> list(Viewer viewer, TicketNumber number) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        return shelf.list(Kind.MACRO, viewer, ticket).stream()
                .filter(one -> one.fit().covers(ticket))
                .map(Prepared::macro)
                .toList();
    }

    @Transactional(readOnly = true)
    public Macro find(Viewer viewer, long id) {
        return shelf.find(Kind.MACRO, viewer, id).macro();
    }

    /** What it is called, for whoever is told that it was applied; empty for none. */
    @Transactional(readOnly = true)
    public String title(long id, Locale reader) {
        return shelf.title(Kind.MACRO, id, reader);
    }

    /** Applies it and takes everything back: no other way tells as truly what would be refused. */
    @Transactional(propagation = Propagation.NEVER)
    public MacroPreview preview(Actor actor, TicketNumber number, long id) {
        return rehearsal.execute(status -> {
            status.setRollbackOnly();
            return preview(
                    actor, number, shelf.find(Kind.MACRO, actor.person(), id).macro());
        });
    }

    /** The same of a macro that is not saved yet. */
    @Transactional(propagation = Propagation.NEVER)
    public MacroPreview preview(Actor actor, TicketNumber number, NewMacro wanted) {
        return rehearsal.execute(status -> {
            status.setRollbackOnly();
            rules.check(actor.person(), wanted);
            Prepared unsaved = new Prepared(
                    0,
                    new Owner(wanted.sharedWith(), wanted.team(), actor.person().accountId()),
                    wanted.fit(),
                    wanted.wordings(),
                    wanted.deeds(),
                    0,
                    0,
                    Instant.EPOCH);
            return preview(actor, number, unsaved.macro());
        });
    }

    private MacroPreview preview(Actor actor, TicketNumber number, Macro macro) {
        Ticket before = tickets.findForStaff(actor.person(), number);
        refuseUnlessFor(before, macro);
        return new MacroPreview(
                macro.id(),
                macro.version(),
                before.version(),
                macro.title(actor.person().locale()),
                run.rehearse(actor, number, macro));
    }

    /**
     * All of it or nothing, with the sentence of what refused. {@code seen} and {@code onTicket} are the versions of the macro and
     * of the ticket whose preview the person looked at; null takes any. Says whether anything changed.
     */
    public boolean apply(
            Actor actor, TicketNumber number, long id, @Nullable Integer seen, @Nullable Integer onTicket) {
        tickets.hold(actor, number, onTicket);
        Ticket ticket = tickets.findForStaff(actor.person(), number);
        boolean changed = apply(actor, ticket, new Deed.Macro(id, seen));
        shelf.use(id);
        return changed;
    }

    @Override
    @Transactional(readOnly = true)
    public Deed.Macro taken(Viewer viewer, Deed.Macro wanted) {
        Macro macro = find(viewer, wanted.macro());
        refuseUnlessStill(wanted.version(), macro, viewer);
        return new Deed.Macro(macro.id(), macro.version());
    }

    @Override
    public void used(Deed.Macro wanted) {
        shelf.use(wanted.macro());
    }

    @Override
    public boolean apply(Actor actor, Ticket ticket, Deed.Macro wanted) {
        Macro macro = find(actor.person(), wanted.macro());
        refuseUnlessStill(wanted.version(), macro, actor.person());
        refuseUnlessFor(ticket, macro);
        return run.apply(actor, ticket.number(), macro);
    }

    public Macro add(Viewer by, NewMacro wanted) {
        rules.check(by, wanted);
        return shelf.add(Kind.MACRO, by, wanted).macro();
    }

    /** {@code expected} is the version the caller looked at; null takes any. */
    public Macro change(Viewer by, long id, NewMacro wanted, @Nullable Integer expected) {
        rules.check(by, wanted);
        return shelf.change(Kind.MACRO, by, id, wanted, expected).macro();
    }

    /** Nobody finds it any more; a bulk change that is under way with it refuses what it has not done yet. */
    public void retire(Viewer by, long id) {
        shelf.retire(Kind.MACRO, by, id);
    }

    private static void refuseUnlessFor(Ticket ticket, Macro macro) {
        if (!macro.fit().covers(ticket)) {
            throw new RefusedException("macro.refused.not-for", ticket.number());
        }
    }

    private static void refuseUnlessStill(@Nullable Integer seen, Macro macro, Viewer viewer) {
        if (seen != null && seen != macro.version()) {
            throw new RefusedException("macro.refused.changed", macro.title(viewer.locale()));
        }
    }
}
