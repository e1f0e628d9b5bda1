package org.gongdan.channel.desk.customer;

import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and removes addresses and numbers of a customer, and says which is the main one. */
@Controller
@RequestMapping("/desk/customers" + CustomerPages.ID + "/contacts")
class ContactDeeds {

    private final CustomerDesk desk;
    private final Words words;

    ContactDeeds(CustomerDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String add(Viewer viewer, @PathVariable long id, @RequestParam String value, RedirectAttributes flash) {
        return done(id, "customers.contact.added", flash, () -> desk.addContact(viewer, id, value));
    }

    @PostMapping("/{contact:\\d{1,18}}/main")
    String makeMain(Viewer viewer, @PathVariable long id, @PathVariable long contact, RedirectAttributes flash) {
        return done(id, "customers.contact.changed", flash, () -> desk.makeMain(viewer, id, contact));
    }

    @PostMapping("/{contact:\\d{1,18}}/removal")
    String remove(Viewer viewer, @PathVariable long id, @PathVariable long contact, RedirectAttributes flash) {
        return done(id, "customers.contact.removed", flash, () -> desk.removeContact(viewer, id, contact));
    }

    private String done(long id, String said, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("said", words.say(said));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        } catch (InvalidException no) {
            flash.addFlashAttribute("refused", words.say(no.errors().get(0)));
        }
        return "redirect:" + AskedListing.page(Asker.customer(id));
    }
}
