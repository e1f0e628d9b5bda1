package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.BrowserTest;
import org.gongdan.bulk.BulkChange;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.bulk.Selection;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.deed.Deed;
import org.gongdan.identity.People;
import org.gongdan.macro.Macro;
import org.gongdan.macro.Macros;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.draft.Drafts;
import org.gongdan.ticket.side.NewSideConversation;
import org.gongdan.ticket.side.SideConversation;
import org.gongdan.ticket.side.SideConversations;
import org.gongdan.ticket.time.Activity;
import org.gongdan.ticket.time.Timers;
import org.gongdan.ticket.time.Work;
import org.gongdan.ticket.time.WorkEntries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page on a phone and on a desk: nothing is wider than the window, nothing complains, and nobody is kept out (axe finds no
 * breach of WCAG 2.2 AA). The pictures under {@code target/screenshots} are for people to look at; with
 * {@code -Dgongdan.screenshots=all} each page is taken in every width, language and colour.
 */
class EveryPageTests extends BrowserTest {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    @Autowired
    private Conversation conversation;

    @Autowired
    private Customers customers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SideConversations sides;

    @Autowired
    private People people;

    @Autowired
    private BulkChanges bulks;

    @Autowired
    private Macros macros;

    @Autowired
    private Timers timers;

    @Autowired
    private WorkEntries entries;

    /** The two differ in everything: width, colours and language. English on the phone is the tightest. */
    static Stream<Window> windows() {
        Stream<Window> some = Stream.of(Window.DESK.inChinese().inTheDark(), Window.PHONE);
        Stream<Window> others = Stream.of(
                Window.DESK,
                Window.DESK.inChinese(),
                Window.DESK.inTheDark(),
                Window.PHONE.inChinese(),
                Window.PHONE.inTheDark(),
                Window.PHONE.inChinese().inTheDark());
        return inAll() ? Stream.concat(some, others) : some;
    }

    private static boolean inAll() {
        return "all".equals(System.getProperty("gongdan.screenshots"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheCustomersWindow(Window window) {
        TicketNumber number = printerBroken(cast.anna());
        open(cast.anna(), "Printer " + LONG, LONG + " does not print.");
        conversation.reply(Actor.of(cast.omar(), Channel.DESK), number, "Which printer is it?\n\n" + LONG, List.of());
        Page door = stranger(window);
        look(door, window, "login", "/login");
        look(door, window, "welcome", "/");
        look(door, window, "outside-nowhere", "/outside/nobody");
        expectComplaint("400");
        expectComplaint("404");
        Page anna = signedIn("anna.keller", window);
        look(anna, window, "home", "/");
        look(anna, window, "requests", "/requests");
        look(anna, window, "requests-empty", "/requests?closed=true&cursor=");
        look(anna, window, "search", "/requests/search?q=print");
        look(anna, window, "search-nothing", "/requests/search?q=zzyzx+" + LONG);
        look(anna, window, "request", "/requests/" + number);
        look(anna, window, "new", "/requests/new");
        anna.click("main button[type=submit]");
        assertThat(anna.locator(".summary")).isFocused();
        fits(anna, window, "new-refused");
        look(anna, window, "not-found", "/requests/GD-1");
        look(anna, window, "not-understood", "/requests?cursor=none");
        assertThat(anna.locator(".menu .name")).hasText("Anna Keller");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheAgentsWindow(Window window) {
        TicketNumber number = printerBroken(cast.anna());
        open(cast.anna(), "Printer " + LONG, LONG + " does not print.");
        conversation.reply(Actor.of(cast.omar(), Channel.DESK), number, "Which printer is it?", List.of());
        conversation.note(Actor.of(cast.omar(), Channel.DESK), number, "She asks every month. " + LONG, List.of());
        Page lars = signedIn("lars.berg", window);
        look(lars, window, "desk", "/desk?view=all");
        press(lars, "?");
        assertThat(lars.locator("dialog#keys")).isVisible();
        fits(lars, window, "desk-keys");
        press(lars, "Escape");
        lars.click(".list-head .menu:has(.look) summary");
        fits(lars, window, "desk-look");
        press(lars, "Escape");
        lars.locator(".list tbody .pick input").first().check();
        lars.click("[data-opens=bulk-correct]");
        fits(lars, window, "desk-bulk-dialog");
        press(lars, "Escape");
        fits(lars, window, "desk-bulk-bar");
        BulkChange bulk = bulks.begin(
                Actor.of(cast.lars(), Channel.DESK),
                new Selection.Chosen(List.of(number, new TicketNumber(1))),
                new Deed.Tag(List.of("donaudampfschifffahrt-1", "打印机"), List.of()));
        await().until(() -> !bulks.find(cast.lars(), bulk.id()).isRunning());
        look(lars, window, "desk-bulk", "/desk/bulk/" + bulk.id());
        look(lars, window, "desk-bulks", "/desk/bulk");
        look(lars, window, "desk-search", "/desk/search?q=print&status=any-open");
        look(lars, window, "desk-search-begin", "/desk/search");
        look(lars, window, "desk-search-nothing", "/desk/search?q=zzyzx+" + LONG);
        look(lars, window, "desk-training", "/desk/training");
        look(lars, window, "desk-replies", "/desk/replies");
        look(lars, window, "desk-macros", "/desk/macros");
        expectComplaint("400");
        lars.navigate(address("/desk/replies/new"));
        lars.evaluate("() => document.querySelectorAll('.wording').forEach(one => one.open = true)");
        lars.fill("[name='wordings.en.title']", LONG);
        lars.fill("[name='wordings.en.text']", "{{customer.nam}} " + LONG);
        lars.click("main form button.main");
        assertThat(lars.locator(".summary")).isFocused();
        fits(lars, window, "desk-reply-refused");
        Macro macro = macros.list(cast.lars()).get(0);
        lars.navigate(address("/desk/macros/new?from=" + macro.id()));
        lars.fill("#ticket", number.toString());
        lars.click("[hx-post='/desk/macros/preview']");
        lars.locator("#preview > *").first().waitFor();
        fits(lars, window, "desk-macro-copy");
        look(lars, window, "desk-articles", "/desk/articles");
        look(lars, window, "desk-article-new", "/desk/articles/new");
        look(lars, window, "shifts", "/admin/shifts");
        look(lars, window, "shifts-month", "/admin/shifts?view=month");
        look(lars, window, "shifts-person", "/admin/shifts/people/omar.haddad");
        look(lars, window, "shifts-week", "/admin/shifts/people/omar.haddad/week");
        look(lars, window, "absences", "/desk/me/absences");
        look(lars, window, "absence-new", "/desk/me/absences/new");
        look(lars, window, "desk-board", "/desk/boards");
        look(lars, window, "desk-board-agents", "/desk/boards?by=agent");
        look(lars, window, "desk-moves", "/desk/boards/" + number + "/moves?team=infrastructure&by=status");
        look(lars, window, "desk-wall", "/desk/wall");
        look(lars, window, "desk-ticket", "/desk/tickets/" + number + "?view=all&at=x");
        drafts.save(people.viewer("lars.berg"), number, Message.Kind.NOTE, "She asks. " + LONG, null);
        drafts.share(people.viewer("lars.berg"), number, true);
        look(lars, window, "desk-ticket-draft", "/desk/tickets/" + number);
        look(lars, window, "desk-drafts", "/desk/drafts");
        timers.start(Actor.of(people.viewer("lars.berg"), Channel.DESK), number);
        entries.add(
                Actor.of(people.viewer("lars.berg"), Channel.DESK),
                number,
                new Work(90, entries.today(cast.lars()).minusDays(40), LONG, Activity.TRAVEL));
        lars.navigate(address("/desk/tickets/" + number));
        lars.click(".timer summary");
        fits(lars, window, "desk-ticket-timer");
        lars.keyboard().press("Escape");
        lars.click("[aria-labelledby=work] details:first-of-type > summary");
        lars.click("[data-add-work]");
        fits(lars, window, "desk-ticket-time");
        timers.discard(people.viewer("lars.berg"), null);
        SideConversation side = sides.start(
                Actor.of(people.viewer("lars.berg"), Channel.DESK),
                number,
                new NewSideConversation(LONG, "service@supplier.example", "en", LONG, LONG, Set.of(), List.of()));
        look(lars, window, "desk-side-new", "/desk/tickets/" + number + "/side/new");
        look(lars, window, "desk-side", "/desk/tickets/" + number + "/side/" + side.id());
        look(lars, window, "desk-timeline", "/desk/tickets/" + number + "?tab=timeline");
        lars.navigate(address("/desk/tickets/" + number + "?tab=diagram"));
        lars.waitForSelector(".djs-element.here");
        fits(lars, window, "desk-diagram");
        lars.navigate(address("/desk/tickets/" + number));
        lars.click("[data-opens=transfer]");
        fits(lars, window, "desk-transfer");
        lars.click("#transfer [data-closes]");
        lars.click("[data-opens=correct]");
        lars.selectOption("#correct-type", "service-request");
        fits(lars, window, "desk-facts");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheAdministratorsWindow(Window window) {
        expectComplaint("400");
        Page admin = signedIn("admin", window);
        look(admin, window, "house", "/admin");
        look(admin, window, "languages", "/admin/languages");
        look(admin, window, "people", "/admin/people");
        look(admin, window, "people-nobody", "/admin/people?text=" + LONG);
        look(admin, window, "organisations", "/admin/organisations");
        look(admin, window, "organisation-new", "/admin/organisations/new");
        admin.fill("#name", LONG + " " + window);
        admin.click("main button[type=submit]");
        fits(admin, window, "organisations-long");
        look(admin, window, "person", "/admin/people/account/sun.li");
        admin.click("[data-opens=lock]");
        fits(admin, window, "person-lock");
        look(admin, window, "person-new", "/admin/people/new");
        admin.click("main button[type=submit]");
        assertThat(admin.locator(".summary")).isFocused();
        fits(admin, window, "person-new-refused");
        look(admin, window, "person-skills", "/admin/people/account/lars.berg");
        look(admin, window, "teams", "/admin/teams");
        look(admin, window, "team", "/admin/teams/infrastructure");
        look(admin, window, "team-new", "/admin/teams/new");
        look(admin, window, "calendars", "/admin/calendars");
        look(admin, window, "calendar", "/admin/calendars/office-shanghai?month=2026-10");
        look(admin, window, "calendar-edit", "/admin/calendars/office-shanghai/edit");
        admin.fill("#closures", "2026-12-24 12:00 - 2026-12-27 09:00 " + LONG);
        admin.click("form.form .row.stack button[value=preview]");
        admin.click("summary.body");
        fits(admin, window, "calendar-preview");
        admin.fill("#closures", LONG);
        admin.click("form.form .row.stack button[value=save]");
        assertThat(admin.locator(".summary")).isFocused();
        fits(admin, window, "calendar-refused");
        look(admin, window, "calendar-new", "/admin/calendars/new");
        look(admin, window, "calendar-use", "/admin/calendars/uses?kind=team&subject=infrastructure");
        admin.selectOption("#calendar", "office-shanghai");
        admin.click("form.form .row.stack button[value=preview]");
        assertThat(admin.locator(".notice[role=status]")).isFocused();
        fits(admin, window, "calendar-use-preview");
        look(admin, window, "calendar-use-organisation", "/admin/calendars/uses?kind=organisation");
        admin.fill("#organisation", LONG);
        admin.click("form.form .row.stack button[value=preview]");
        assertThat(admin.locator(".summary")).isFocused();
        fits(admin, window, "calendar-use-refused");
        look(admin, window, "agreements", "/admin/agreements");
        look(
                admin,
                window,
                "agreements-tried",
                "/admin/agreements?tried=true&type=incident&priority=high&tier=gold&at=2026-11-20T16:30&organisation=");
        look(admin, window, "branding", "/admin/branding");
        look(admin, window, "mails", "/admin/mail");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheWindowOfWhoeverLooksAfterCustomers(Window window) {
        printerBroken(cast.sunLi());
        expectComplaint("400");
        Customer sunLi = customers.findByAccount("sun.li").orElseThrow();
        Customer other = customers
                .findByEmail("sun+" + window + "@elsewhere.example")
                .orElseGet(() -> customers.withEmail("sun+" + window + "@elsewhere.example", LONG, cast.helen()));
        Page helen = signedIn("helen.schmidt", window);
        look(helen, window, "customers", "/desk/customers?q=s");
        look(helen, window, "customer", "/desk/customers/" + sunLi.id());
        look(helen, window, "customer-messages", "/desk/customers/" + sunLi.id() + "?tab=conversation");
        helen.navigate(address("/desk/customers/new"));
        helen.click("main button[type=submit]");
        assertThat(helen.locator(".summary")).isFocused();
        fits(helen, window, "customer-new-refused");
        String organisation = "/desk/organisations/" + sunLi.organisationId();
        helen.navigate(address(organisation));
        helen.click("[aria-labelledby=entitlements] summary");
        helen.click("[aria-labelledby=dedicated] summary");
        fits(helen, window, "organisation-page");
        look(helen, window, "customers-merge", "/desk/customers/" + sunLi.id() + "/merge?with=" + other.id());
        look(helen, window, "customers-duplicates", "/desk/customers/duplicates");
        look(helen, window, "search-customers", "/desk/search?q=sun");
        helen.navigate(address("/desk/customers/import"));
        String file = "Mail,Name,Tier\n" + window + "@x.example," + LONG + ",gold\nnobody," + LONG + ",\n";
        helen.setInputFiles("#file", new FilePayload(LONG + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        helen.click("main button[type=submit]");
        assertThat(helen.locator(".left-out")).isVisible();
        fits(helen, window, "customers-import-preview");
        helen.click("button[value=run]");
        assertThat(helen.locator(".notice.good")).isVisible();
        fits(helen, window, "customers-import-result");
    }

    private void look(Page page, Window window, String name, String path) {
        page.navigate(address(path));
        page.waitForLoadState();
        fits(page, window, name);
    }

    private static void fits(Page page, Window window, String name) {
        shoot(page, "pages/" + name + "-" + window);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).as(name).isLessThanOrEqualTo(window.width());
    }
}
