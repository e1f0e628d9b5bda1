package org.gongdan.channel.desk.watch;

import org.gongdan.channel.page.Words;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.watch.Copies;
import org.gongdan.ticket.watch.Watchers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Watches and unwatches, and takes customers into copy, on the ticket's page. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class WatchDeeds {

    private final Watchers watchers;
    private final Copies copies;
    private final People people;
    private final Words words;

    WatchDeeds(Watchers watchers, Copies copies, People people, Words words) {
        this.watchers = watchers;
        this.copies = copies;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/watchers")
    String watch(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String account,
            @RequestParam(defaultValue = "false") boolean share,
            RedirectAttributes flash) {
        watchers.add(desk(viewer), TicketNumber.of(number), account, share);
        return back(
                number,
                account.equals(viewer.accountId())
                        ? words.say("watch.yours")
                        : words.say("watch.added", people.account(account).name()),
                flash);
    }

    @PostMapping("/watchers/removal")
    String unwatch(Viewer viewer, @PathVariable String number, @RequestParam String account, RedirectAttributes flash) {
        watchers.remove(desk(viewer), TicketNumber.of(number), account);
        return back(
                number,
                account.equals(viewer.accountId())
                        ? words.say("watch.yours-no-more")
                        : words.say("watch.removed", people.account(account).name()),
                flash);
    }

    @PostMapping("/copies")
    String copy(Viewer viewer, @PathVariable String number, @RequestParam String who, RedirectAttributes flash) {
        String name = copies.add(desk(viewer), TicketNumber.of(number), who).name();
        return back(number, words.say("copy.added", name), flash);
    }

    @PostMapping("/copies/{id}/removal")
    String end(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        copies.remove(desk(viewer), TicketNumber.of(number), id);
        return back(number, words.say("copy.removed"), flash);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static String back(String number, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }
}
