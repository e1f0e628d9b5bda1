package org.gongdan.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.ToldException;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deeds;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.MacroEvents.MacroApplied;
import org.gongdan.macro.MacroPreview.Outcome;
import org.gongdan.macro.MacroPreview.Step;
import org.gongdan.macro.text.Known;
import org.gongdan.macro.text.Placeholder;
import org.gongdan.macro.text.Template;
import org.gongdan.macro.text.Wording;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does the deeds of a macro one after another, each on the ticket as the one before left it. */
@Component
class MacroRun {

    private final Tickets tickets;
    private final Deeds deeds;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Known known;

    MacroRun(Tickets tickets, Deeds deeds, Conversation conversation, Timeline timeline, Known known) {
        this.tickets = tickets;
        this.deeds = deeds;
        this.conversation = conversation;
        this.timeline = timeline;
        this.known = known;
    }

    /** Says whether anything changed; the first refusal flies, and with it goes whatever was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean apply(Actor actor, TicketNumber number, Macro macro) {
        List<Deed> ready = ready(actor.person(), tickets.findForStaff(actor.person(), number), macro);
        boolean changed = false;
        boolean held = false;
        for (Deed deed : ready) {
            refuseUnlessSaid(held, number, deed);
            held |= isHeld(actor, number, deed);
            changed |= deeds.perform(actor, tickets.findForStaff(actor.person(), number), deed);
        }
        if (changed) {
            timeline.record(actor, applied(number, macro, actor.person()));
        }
        return changed;
    }

    private static MacroApplied applied(TicketNumber number, Macro macro, Viewer agent) {
        return new MacroApplied(number, macro.id(), macro.version(), macro.title(agent.locale()));
    }

    /** The same, telling of each deed what became of it; nothing of it may be kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Step> rehearse(Actor actor, TicketNumber number, Macro macro) {
        List<Step> steps = new ArrayList<>();
        List<Deed> ready = ready(actor.person(), tickets.findForStaff(actor.person(), number), macro);
        boolean refused = false;
        boolean held = false;
        for (Deed deed : ready) {
            Step step = refused ? new Step(deed, Outcome.LEFT, null) : rehearse(actor, number, deed, held);
            refused |= step.outcome() == Outcome.REFUSED;
            held |= step.outcome() == Outcome.HELD;
            steps.add(step);
        }
        return steps;
    }

    private Step rehearse(Actor actor, TicketNumber number, Deed deed, boolean heldBefore) {
        try {
            refuseUnlessSaid(heldBefore, number, deed);
            boolean held = isHeld(actor, number, deed);
            boolean changed = deeds.perform(actor, tickets.findForStaff(actor.person(), number), deed);
            return new Step(deed, !changed ? Outcome.UNCHANGED : held ? Outcome.HELD : Outcome.DONE, null);
        } catch (ToldException no) {
            return new Step(deed, Outcome.REFUSED, no);
        } catch (InvalidException no) {
            return new Step(deed, Outcome.REFUSED, no.errors().get(0));
        }
    }

    private boolean isHeld(Actor actor, TicketNumber number, Deed deed) {
        return (deed instanceof Deed.Reply || deed instanceof Deed.Solve) && conversation.isHeld(actor, number);
    }

    /** Nobody waits for an answer to what the customer was not told, and nothing ends with it. */
    private static void refuseUnlessSaid(boolean held, TicketNumber number, Deed deed) {
        if (held && (deed instanceof Deed.Pause || deed instanceof Deed.Withdraw)) {
            throw new RefusedException("macro.refused.words-held", number);
        }
    }

    /** With its words filled; where a place has no value there is no sentence a customer could be sent. */
    private List<Deed> ready(Viewer agent, Ticket ticket, Macro macro) {
        Locale language = Locale.forLanguageTag(ticket.language());
        Map.Entry<String, Wording> text =
                macro.wordings().text(language).orElseGet(() -> Map.entry(ticket.language(), new Wording("", "")));
        Map<Placeholder, String> values = known.of(agent, ticket, Locale.forLanguageTag(text.getKey()));
        List<String> empty = new ArrayList<>();
        if (isTextUsed(macro)) {
            values.put(Placeholder.TEXT, fill(text.getValue().text(), values, empty));
        }
        List<Deed> ready = macro.deeds().stream()
                .map(deed -> Filled.by(agent, deed))
                .map(deed -> Filled.with(words -> fill(words, values, empty), deed))
                .toList();
        if (!empty.isEmpty()) {
            throw new RefusedException("macro.refused.no-value", ticket.number(), String.join(" ", empty));
        }
        return ready;
    }

    /** A text that no deed says is told to nobody: what it lacks stops nothing. */
    private static boolean isTextUsed(Macro macro) {
        return macro.deeds().stream()
                .flatMap(deed -> Filled.texts(deed).values().stream())
                .anyMatch(words -> new Template(words).count(Placeholder.TEXT) > 0);
    }

    private static String fill(String text, Map<Placeholder, String> values, List<String> empty) {
        Template template = new Template(text);
        empty.addAll(template.empty(values));
        return template.fill(values, Deed.TEXT);
    }
}
