package org.gongdan.channel.desk.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.StaleException;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects facts on the ticket's page. What somebody else corrected meanwhile stays, or is laid beside what was typed. */
@Controller
@RequestMapping("/desk/tickets/{number}/facts")
class FactsDeeds {

    private static final TypeReference<LinkedHashMap<String, List<String>>> TEXTS = new TypeReference<>() {};

    /** How often somebody else may be faster. */
    private static final int TRIES = 5;

    private final Tickets tickets;
    private final TypeForms forms;
    private final Words words;
    private final ObjectMapper json;

    FactsDeeds(Tickets tickets, TypeForms forms, Words words, ObjectMapper json) {
        this.tickets = tickets;
        this.forms = forms;
        this.words = words;
        this.json = json;
    }

    /** A field that says what was shown changes nothing. Refused, the dialog comes back as typed. */
    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        Ticket ticket = tickets.find(viewer, wanted);
        Facts shown = read(seen)
                .orElseGet(() -> Facts.of(ticket, forms.of(ticket.type().wire())));
        Facts typed = ThreeWays.settled(shown, new Facts(new LinkedHashMap<>(fields)));
        ThreeWays looks = look(shown, typed, ticket);
        try {
            boolean done = read(seen).isPresent()
                    ? correct(viewer, looks, ticket, TRIES)
                    : change(viewer, looks.change(), ticket, version);
            if (done) {
                flash.addFlashAttribute("said", words.say("ticket.facts.done"));
            } else if (!look(shown, typed, tickets.find(viewer, wanted))
                    .conflicts()
                    .isEmpty()) {
                flash.addFlashAttribute(SettlingPanel.TYPED, new LinkedHashMap<>(typed.texts()));
                flash.addFlashAttribute(SettlingPanel.SEEN, new LinkedHashMap<>(shown.texts()));
            }
        } catch (InvalidException invalid) {
            flash.addFlashAttribute(AttributesPanel.TYPED, looks.rebased().texts());
            flash.addFlashAttribute(AttributesPanel.ERRORS, words.say(invalid));
        }
        return "redirect:/desk/tickets/" + wanted;
    }

    /** Whether something was changed; where both changed the same, nothing is. */
    private boolean correct(Viewer viewer, ThreeWays looks, Ticket ticket, int tries) {
        if (!looks.conflicts().isEmpty()) {
            return false;
        }
        try {
            return change(viewer, looks.change(), ticket, ticket.version());
        } catch (StaleException faster) {
            if (tries == 1) {
                throw faster;
            }
            Ticket now = tickets.find(viewer, ticket.number());
            return correct(viewer, looks.at(now), now, tries - 1);
        }
    }

    private boolean change(Viewer viewer, TicketChange change, Ticket ticket, @Nullable Integer version) {
        if (!change.isEmpty()) {
            tickets.change(Actor.of(viewer, Channel.DESK), ticket.number(), change, version);
        }
        return !change.isEmpty();
    }

    private ThreeWays look(Facts seen, Facts typed, Ticket ticket) {
        return new ThreeWays(seen, typed, ticket, type -> forms.of(type.wire()));
    }

    /** Without what was shown, as from a page of long ago, the version alone decides. */
    private Optional<Facts> read(@Nullable String seen) {
        try {
            return seen == null ? Optional.empty() : Optional.of(new Facts(json.readValue(seen, TEXTS)));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
