package org.gongdan.channel.desk.presence;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.live.Happening;
import org.gongdan.ticket.live.Happenings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What an open page of a ticket asks: a stream that says when to look again, who else is there, and what others have done
 * since. Each answer asks anew whether the person may see the ticket.
 */
@Controller
@RequestMapping("/desk/tickets/{number}")
class PresencePage {

    /** The names that a page shows; more are a number. */
    private static final int NAMED = 4;

    private final Presence presence;
    private final Happenings happenings;
    private final Tickets tickets;
    private final People people;
    private final Words words;

    PresencePage(Presence presence, Happenings happenings, Tickets tickets, People people, Words words) {
        this.presence = presence;
        this.happenings = happenings;
        this.tickets = tickets;
        this.people = people;
        this.words = words;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Viewer viewer, @PathVariable String number, HttpSession session)
            throws IOException {
        TicketNumber wanted = TicketNumber.of(number);
        tickets.findForStaff(viewer, wanted);
        return presence.open(viewer.accountId(), session.getId(), wanted)
                .map(stream ->
                        ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    /**
     * {@code seen} is the place on the timeline up to which the page tells everything. A ticket that is no longer this
     * person's to see is an answer, not an error: it went to another team while its page was open.
     */
    @GetMapping("/now")
    String now(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "0") long seen, Model model) {
        TicketNumber wanted = TicketNumber.of(number);
        List<Happening> news;
        try {
            news = happenings.since(viewer, wanted, seen);
        } catch (NotFoundException hidden) {
            presence.leave(viewer.accountId(), wanted);
            return "desk/presence :: gone";
        }
        List<Person> others = presence.others(wanted, viewer.accountId()).stream()
                .flatMap(looker -> people.find(looker.account()).stream().map(account -> Person.of(account, looker)))
                .toList();
        model.addAttribute("others", others.stream().limit(NAMED).toList());
        model.addAttribute("more", Math.max(0, others.size() - NAMED));
        model.addAttribute("news", sentence(news).orElse(null));
        return "desk/presence :: now";
    }

    /** Messages are what matters most; a single one is told by its author. */
    private Optional<String> sentence(List<Happening> news) {
        List<Happening> messages = news.stream().filter(Happening::isMessage).toList();
        if (messages.size() > 1) {
            return Optional.of(words.say("presence.news.messages", messages.size()));
        } else if (messages.size() == 1) {
            Happening one = messages.get(0);
            return Optional.of(words.say(one.isNote() ? "presence.news.note" : "presence.news.reply", one.actorName()));
        } else if (news.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> person = news.stream()
                .filter(one -> one.actor() != null)
                .map(Happening::actorName)
                .reduce((first, last) -> last);
        return Optional.of(person.map(name -> words.say("presence.news.changed-by", name))
                .orElseGet(() -> words.say("presence.news.changed")));
    }

    @PostMapping("/doing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void does(Viewer viewer, @PathVariable String number, @RequestParam String window, @RequestParam String doing) {
        TicketNumber wanted = TicketNumber.of(number);
        Doing done = doing(doing);
        if (done != Doing.LEFT) {
            tickets.findForStaff(viewer, wanted);
        }
        presence.does(viewer.accountId(), wanted, window, done);
    }

    private static Doing doing(String wire) {
        try {
            return Wire.of(Doing.class, wire);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException("doing", "ticket.invalid.event");
        }
    }

    /** Somebody else at the ticket. */
    record Person(String name, Doing doing) {

        static Person of(Account account, Looker looker) {
            return new Person(account.name(), looker.doing());
        }

        public boolean writes() {
            return doing.isWriting();
        }
    }
}
