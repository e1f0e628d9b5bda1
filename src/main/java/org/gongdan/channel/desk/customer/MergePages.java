package org.gongdan.channel.desk.customer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.merge.CustomerMerges;
import org.gongdan.customer.merge.CustomerMerges.Versions;
import org.gongdan.customer.merge.OrganisationMerges;
import org.gongdan.customer.merge.Taken;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.asked.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may be known twice, two of them side by side, and their merge: for managers and administrators. */
@Controller
@RequestMapping("/desk")
class MergePages {

    private static final String ROOM = "/{room:customers|organisations}" + CustomerPages.ID + "/merge";
    private static final String CUSTOMERS = "customers";

    private final CustomerDesk desk;
    private final Customers customers;
    private final CustomerMerges merges;
    private final OrganisationMerges organisationMerges;
    private final Asked asked;
    private final Words words;

    MergePages(
            CustomerDesk desk,
            Customers customers,
            CustomerMerges merges,
            OrganisationMerges organisationMerges,
            Asked asked,
            Words words) {
        this.desk = desk;
        this.customers = customers;
        this.merges = merges;
        this.organisationMerges = organisationMerges;
        this.asked = asked;
        this.words = words;
    }

    @GetMapping("/customers/duplicates")
    String duplicates(Viewer viewer, Model model) {
        CustomerDesk.permitToManage(viewer);
        model.addAttribute("customers", merges.alike());
        model.addAttribute("organisations", organisationMerges.alike());
        return "desk/duplicates";
    }

    /** {@code with}: the id of the other one, or what it is known by, its mail address or its name. */
    @GetMapping(ROOM)
    String compare(
            Viewer viewer,
            @PathVariable String room,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String with,
            Model model,
            RedirectAttributes flash) {
        CustomerDesk.permitToManage(viewer);
        Asker asker = asker(room, id);
        Optional<Long> other = other(asker, with.strip());
        if (other.isEmpty() || other.get() == id) {
            flash.addFlashAttribute("refused", words.say("customers.merge.nobody", with));
            return "redirect:" + AskedListing.page(asker);
        }
        model.addAttribute("comparison", comparison(viewer, asker, other.get()));
        model.addAttribute("action", AskedListing.page(asker) + "/merge");
        return "desk/merge";
    }

    /** Every fact in a field of its name says whose it is, {@code first} or {@code second}; so does {@code keep}. */
    @PostMapping(ROOM)
    String merge(
            Viewer viewer,
            @PathVariable String room,
            @PathVariable long id,
            @RequestParam long with,
            @RequestParam(defaultValue = "first") String keep,
            @RequestParam int firstVersion,
            @RequestParam int secondVersion,
            @RequestParam Map<String, String> chosen,
            RedirectAttributes flash) {
        boolean first = keep.equals("first");
        long kept = first ? id : with;
        long merged = first ? with : id;
        Versions seen = first ? new Versions(firstVersion, secondVersion) : new Versions(secondVersion, firstVersion);
        try {
            String name = room.equals(CUSTOMERS)
                    ? desk.merge(viewer, kept, merged, taken(chosen, first), seen)
                            .name()
                    : desk.mergeOrganisations(viewer, kept, merged, taken(chosen, first), seen)
                            .name();
            flash.addFlashAttribute("said", words.say("customers.merge.done", name));
            return "redirect:" + AskedListing.page(asker(room, kept));
        } catch (OutdatedException late) {
            return again(room, id, with, late, flash);
        } catch (RefusedException no) {
            return again(room, id, with, no, flash);
        }
    }

    private String again(String room, long id, long with, Sentence no, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", words.say(no));
        return "redirect:" + AskedListing.page(asker(room, id)) + "/merge?with=" + with;
    }

    private static Set<Taken> taken(Map<String, String> chosen, boolean firstKept) {
        Set<Taken> taken = EnumSet.noneOf(Taken.class);
        for (Taken one : Taken.values()) {
            if ((firstKept ? "second" : "first").equals(chosen.get(one.wire()))) {
                taken.add(one);
            }
        }
        return taken;
    }

    private Comparison comparison(Viewer viewer, Asker asker, long with) {
        if (asker.isCustomer()) {
            Customer one = desk.customer(viewer, asker.id());
            Customer other = desk.customer(viewer, with);
            return Comparison.of(
                    side(viewer, Asker.customer(one.id()), one.name(), one.version()),
                    side(viewer, Asker.customer(other.id()), other.name(), other.version()),
                    one,
                    other,
                    words);
        }
        Organisation one = desk.organisation(viewer, asker.id());
        Organisation other = desk.organisation(viewer, with);
        return Comparison.of(
                side(viewer, Asker.organisation(one.id()), one.name(), one.version()),
                side(viewer, Asker.organisation(other.id()), other.name(), other.version()),
                one,
                other,
                words);
    }

    private Comparison.Side side(Viewer viewer, Asker asker, String name, int version) {
        return new Comparison.Side(
                asker.id(),
                name,
                version,
                AskedListing.page(asker),
                AskerModel.badge(asked.count(viewer, asker, false, AskerModel.CEILING)));
    }

    private Optional<Long> other(Asker asker, String with) {
        if (with.matches("\\d{1,18}")) {
            return Optional.of(id(asker.isCustomer(), Long.parseLong(with)));
        }
        return asker.isCustomer()
                ? customers.findByEmail(with).map(Customer::id)
                : customers.findOrganisation(with).map(Organisation::id);
    }

    private long id(boolean customer, long id) {
        return customer
                ? customers.customer(id).id()
                : customers.organisation(id).id();
    }

    private static Asker asker(String room, long id) {
        return room.equals(CUSTOMERS) ? Asker.customer(id) : Asker.organisation(id);
    }
}
