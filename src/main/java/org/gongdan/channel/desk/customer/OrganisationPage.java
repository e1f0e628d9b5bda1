package org.gongdan.channel.desk.customer;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.Calendars;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.asked.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation: its people, what they asked, and what they may ask. */
@Controller
@RequestMapping("/desk/organisations" + CustomerPages.ID)
class OrganisationPage {

    private static final Set<String> TABS = Set.of("tickets", "conversation", "people");

    private final CustomerDesk desk;
    private final Care care;
    private final Asked tickets;
    private final Calendars calendars;
    private final AskerModel asked;
    private final Words words;

    OrganisationPage(CustomerDesk desk, Care care, Asked tickets, Calendars calendars, AskerModel asked, Words words) {
        this.desk = desk;
        this.care = care;
        this.tickets = tickets;
        this.calendars = calendars;
        this.asked = asked;
        this.words = words;
    }

    @GetMapping
    String organisation(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "tickets") String tab,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        Organisation organisation = desk.organisation(viewer, id);
        if (organisation.id() != id) {
            return "redirect:" + AskedListing.page(Asker.organisation(organisation.id()));
        }
        Asker asker = Asker.organisation(id);
        String shown = TABS.contains(tab) ? tab : "tickets";
        model.addAttribute("organisation", organisation);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("hours", hours(organisation));
        model.addAttribute("entitled", entitled(id));
        model.addAttribute("entitlements", offered(id));
        model.addAttribute("tab", shown);
        asked.side(viewer, asker, model);
        switch (shown) {
            case "tickets" -> asked.tickets(viewer, asker, open, null, model);
            case "people" -> people(viewer, id, null, model);
            default -> asked.touches(viewer, asker, null, model);
        }
        return "desk/organisation";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "tickets") String tab,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam String cursor,
            Model model) {
        Asker asker = Asker.organisation(id);
        switch (tab) {
            case "conversation" -> asked.touches(viewer, asker, cursor, model);
            case "people" -> people(viewer, id, cursor, model);
            default -> asked.tickets(viewer, asker, open, cursor, model);
        }
        return switch (tab) {
            case "conversation" -> "desk/asker :: touches";
            case "people" -> "desk/asker :: people";
            default -> "desk/list :: rows";
        };
    }

    @PostMapping("/tier")
    String serve(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String tier,
            @RequestParam int version,
            RedirectAttributes flash) {
        Fields fields = new Fields();
        Tier wanted = fields.choice("tier", tier, Tier.class, Tier.STANDARD);
        fields.refuse();
        try {
            return saved(desk.serve(viewer, id, wanted, version), flash);
        } catch (OutdatedException outdated) {
            flash.addFlashAttribute("refused", words.say(outdated));
            return "redirect:" + AskedListing.page(Asker.organisation(id));
        }
    }

    /** Each type that is ticked, with its number in a field named after it. */
    @PostMapping("/entitlements")
    String entitle(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        List<Entitlement> wanted = new ArrayList<>();
        types.forEach(type -> wanted.add(new Entitlement(type, number(typed.getOrDefault("monthly-" + type, "")))));
        desk.entitle(viewer, id, wanted);
        return saved(desk.organisation(viewer, id), flash);
    }

    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,7}")) {
            throw new InvalidException("monthly", "customer.invalid.monthly");
        }
        return Integer.valueOf(typed.strip());
    }

    private String saved(Organisation organisation, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("organisations.saved", organisation.name()));
        return "redirect:" + AskedListing.page(Asker.organisation(organisation.id()));
    }

    private void people(Viewer viewer, long id, @Nullable String cursor, Model model) {
        model.addAttribute("listing", new AskedListing(Asker.organisation(id), false));
        model.addAttribute("people", desk.search(viewer, "", id, cursor, AskerModel.PAGE));
    }

    private String hours(Organisation organisation) {
        CalendarFacts facts = new CalendarFacts(organisation.tier().wire(), organisation.id(), null);
        return calendars.calendarFor(facts).name();
    }

    /** What was agreed on, and how much of it is used up this month. */
    private List<Used> entitled(long id) {
        return care.entitlements(id).stream()
                .map(one -> new Used(one.type(), one.monthly(), tickets.thisMonth(id, one.type())))
                .toList();
    }

    private List<Choice> offered(long id) {
        Map<String, Entitlement> agreed =
                care.entitlements(id).stream().collect(Collectors.toMap(Entitlement::type, Function.identity()));
        return Stream.of(Type.values())
                .map(Type::wire)
                .map(type -> new Choice(
                        type,
                        agreed.containsKey(type),
                        agreed.containsKey(type) ? agreed.get(type).monthly() : null))
                .toList();
    }

    /** A type with how many of it were asked for this month. */
    record Used(String type, @Nullable Integer monthly, int used) {

        public boolean isOver() {
            return monthly != null && used > monthly;
        }
    }

    record Choice(String type, boolean chosen, @Nullable Integer monthly) {}
}
