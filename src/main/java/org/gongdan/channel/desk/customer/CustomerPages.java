package org.gongdan.channel.desk.customer;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.customer.CustomerForm;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.core.Spoken;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.merge.CustomerMerges;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds customers and organisations, shows one customer with all they asked, and corrects what is known of them. */
@Controller
@RequestMapping("/desk/customers")
class CustomerPages {

    static final String ID = "/{id:\\d{1,18}}";
    private static final int PAGE = 30;
    private static final int ORGANISATIONS = 5;
    private static final Set<String> TABS = Set.of("tickets", "conversation");

    private final CustomerDesk desk;
    private final Care care;
    private final CustomerMerges merges;
    private final AskerModel asked;
    private final Words words;

    CustomerPages(CustomerDesk desk, Care care, CustomerMerges merges, AskerModel asked, Words words) {
        this.desk = desk;
        this.care = care;
        this.merges = merges;
        this.asked = asked;
        this.words = words;
    }

    @GetMapping
    String search(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, q, cursor, model);
        return "desk/customers";
    }

    @HxRequest
    @GetMapping
    String typed(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, q, cursor, model);
        return cursor == null ? "desk/customers :: listing" : "desk/customers :: rows";
    }

    private void fill(Viewer viewer, String q, @Nullable String cursor, Model model) {
        List<Organisation> organisations = q.isBlank() || cursor != null
                ? List.of()
                : desk.organisations(viewer, q, "", ORGANISATIONS).items();
        model.addAttribute("q", q);
        model.addAttribute("manages", CustomerDesk.manages(viewer));
        model.addAttribute("organisations", organisations);
        model.addAttribute("slice", desk.search(viewer, q, null, cursor, PAGE));
    }

    @GetMapping(ID)
    String customer(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "tickets") String tab,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        Customer customer = desk.customer(viewer, id);
        if (customer.id() != id) {
            return "redirect:" + AskedListing.page(Asker.customer(customer.id()));
        }
        Asker asker = Asker.customer(id);
        String shown = TABS.contains(tab) ? tab : "tickets";
        model.addAttribute("customer", customer);
        model.addAttribute("contacts", desk.contacts(viewer, id));
        model.addAttribute("tab", shown);
        model.addAttribute("alike", CustomerDesk.manages(viewer) ? merges.alikeTo(id) : List.of());
        asked.side(viewer, asker, model);
        List<?> own = (List<?>) model.getAttribute("dedicated");
        model.addAttribute("inherited", own == null || own.isEmpty() ? care.agentsFor(customer) : List.of());
        if (shown.equals("tickets")) {
            asked.tickets(viewer, asker, open, null, model);
        } else {
            asked.touches(viewer, asker, null, model);
        }
        return "desk/customer";
    }

    @HxRequest
    @GetMapping(ID)
    String more(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "tickets") String tab,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam String cursor,
            Model model) {
        if (tab.equals("conversation")) {
            asked.touches(viewer, Asker.customer(id), cursor, model);
            return "desk/asker :: touches";
        }
        asked.tickets(viewer, Asker.customer(id), open, cursor, model);
        return "desk/list :: rows";
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        return form(viewer, null, CustomerForm.empty(words.locale().toLanguageTag()), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(Viewer viewer, CustomerForm form, RedirectAttributes flash) {
        try {
            return done(desk.make(viewer, form, new Fields()), flash);
        } catch (InvalidException invalid) {
            return form(viewer, null, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping(ID + "/edit")
    ModelAndView edit(Viewer viewer, @PathVariable long id) {
        Customer customer = desk.customer(viewer, id);
        return form(viewer, customer, CustomerForm.of(customer), Map.of(), HttpStatus.OK);
    }

    @PostMapping(ID + "/edit")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            CustomerForm form,
            @RequestParam int version,
            RedirectAttributes flash) {
        try {
            return done(desk.change(viewer, id, form, version, new Fields()), flash);
        } catch (InvalidException invalid) {
            return form(viewer, desk.customer(viewer, id), form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (OutdatedException no) {
            return refused(viewer, id, form, no);
        } catch (RefusedException no) {
            return refused(viewer, id, form, no);
        }
    }

    private ModelAndView refused(Viewer viewer, long id, CustomerForm form, Sentence no) {
        return form(viewer, desk.customer(viewer, id), form, Map.of("name", words.say(no)), HttpStatus.CONFLICT);
    }

    private ModelAndView done(Customer customer, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("organisations.saved", customer.name()));
        return new ModelAndView("redirect:" + AskedListing.page(Asker.customer(customer.id())));
    }

    private static ModelAndView form(
            Viewer viewer,
            @Nullable Customer customer,
            CustomerForm form,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/customer-form", status);
        page.addObject("customer", customer);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("manages", CustomerDesk.manages(viewer));
        page.addObject("tiers", Tier.values());
        page.addObject("spoken", Spoken.TAGS);
        return page;
    }
}
