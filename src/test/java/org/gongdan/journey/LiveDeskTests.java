package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.channel.desk.look.Look;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.identity.People;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at their lists at once, and one who works by keyboard alone. */
class LiveDeskTests extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Autowired
    private Looks looks;

    @Autowired
    private People people;

    @Test
    void whatOneAgentChangesTheOtherSeesWithoutLosingTheCursor() {
        TicketNumber first = printerBroken(cast.anna());
        TicketNumber second = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        Page helen = signedIn("helen.schmidt");
        list(helen, "/desk?view=team-infrastructure&sort=created");
        press(helen, "j");
        assertThat(row(helen, second)).hasClass(Pattern.compile(".*here.*"));
        Object place = helen.evaluate("() => scrollY + ' ' + document.activeElement.closest('tr').dataset.ticket");

        omar.navigate(address("/desk/tickets/" + second));
        omar.click("[data-opens=pause]");
        omar.fill("#pause-reason", "Which one?");
        omar.click("dialog[open] button[type=submit]");
        assertThat(omar.locator(".ticket-head .chip")).hasText("Pending");
        assertThat(row(helen, second)).containsText("Pending", SOON);
        assertThat(row(helen, second)).hasClass(Pattern.compile(".*here.*"));
        assertThat(helen.evaluate("() => scrollY + ' ' + document.activeElement.closest('tr').dataset.ticket"))
                .isEqualTo(place);
        press(helen, "j");
        assertThat(row(helen, first).locator(".subject a")).isFocused();

        TicketNumber third = printerBroken(cast.anna());
        assertThat(helen.locator("[data-fresh-place] a")).containsText("new");
        assertThat(row(helen, third)).hasCount(0);
        tickets.change(Actor.of(cast.helen(), Channel.DESK), third, subject("Printer smokes"), null);
        actions.perform(
                Actor.of(cast.helen(), Channel.DESK), first, new TicketAction.Transfer("business-apps", "ERP."), null);
        assertThat(row(helen, first)).containsText("no longer in this view");
        shoot(helen, "desk-live");
        assertThat(helen.locator("[data-said]")).containsText("no longer in this view");
        helen.click("[data-fresh-place] a");
        assertThat(row(helen, third)).containsText("Printer smokes");
        assertThat(row(helen, first)).hasCount(0);
    }

    @Test
    void aTabThatNobodySeesRestsAndCatchesUp() {
        TicketNumber number = printerBroken(cast.anna());
        Page helen = signedIn("helen.schmidt");
        list(helen, "/desk?view=team-infrastructure&sort=created");
        see(helen, false);
        assertThat(helen.locator("html[data-stream]")).hasCount(0);
        tickets.change(Actor.of(cast.helen(), Channel.DESK), number, subject("Printer hums"), null);
        see(helen, true);
        assertThat(row(helen, number)).containsText("Printer hums");
    }

    @Test
    void allOfItGoesByKeyboard() {
        TicketNumber older = printerBroken(cast.anna());
        TicketNumber newer = printerBroken(cast.anna());
        Page lars = signedIn("lars.berg");
        list(lars, "/desk?view=team-infrastructure&sort=created");
        press(lars, "?");
        assertThat(lars.locator("dialog#keys")).isVisible();
        shoot(lars, "desk-keys");
        press(lars, "j");
        assertThat(lars.locator("tr.here")).hasCount(0);
        press(lars, "Escape");
        assertThat(lars.locator("dialog#keys")).isHidden();
        press(lars, "ArrowDown");
        assertThat(row(lars, newer).locator(".subject a")).isFocused();
        press(lars, "j");
        press(lars, "ArrowUp");
        press(lars, "o");
        assertThat(lars.locator(".ticket-head .number")).hasText(newer.toString());
        press(lars, "n");
        assertThat(lars.locator("#body")).isFocused();
        lars.keyboard().type("e j ? t");
        press(lars, "Control+Enter");
        assertThat(lars.locator(".message.note")).containsText("e j ? t");
        press(lars, "r");
        assertThat(lars.locator("input[name=kind][value=reply]")).isChecked();
        assertThat(lars.locator("#body")).isFocused();
        press(lars, "Escape");
        press(lars, "t");
        assertThat(lars.locator("dialog#transfer")).isVisible();
        press(lars, "Escape");
        assertThat(lars.locator("dialog#transfer")).isHidden();
        press(lars, "e");
        assertThat(lars.locator(".ticket-head .number")).hasText(older.toString());
        shoot(lars, "desk-next");
        press(lars, "Escape");
        assertThat(lars).hasURL(address("/desk?view=team-infrastructure&sort=created"));
        assertThat(row(lars, newer)).hasClass(Pattern.compile(".*here.*"));
        press(lars, "g");
        press(lars, "a");
        assertThat(lars).hasURL(address("/desk?view=all"));
    }

    @Test
    void aFreeTicketIsTakenFromTheList() {
        TicketNumber number = printerBroken(cast.anna());
        actions.assign(Actor.of(cast.helen(), Channel.DESK), number, task(number), null);
        Page lars = signedIn("lars.berg");
        list(lars, "/desk?view=team-infrastructure&sort=created");
        press(lars, "j");
        press(lars, "a");
        assertThat(lars.locator(".notice.good")).hasText(number + " is yours.");
        assertThat(row(lars, number)).hasClass(Pattern.compile(".*here.*"));
        press(lars, "a");
        assertThat(lars.locator(".notice[role=alert]")).containsText("is not free");
    }

    @Test
    void theListLooksAsThePersonLikesItOnAnyMachine() {
        printerBroken(cast.anna());
        Page lars = signedIn("lars.berg");
        list(lars, "/desk?view=team-infrastructure&sort=priority");
        lars.click("summary:has-text('How this list looks')");
        lars.click(".look label:has-text('Compact')");
        lars.click(".look label:has-text('Team')");
        lars.click(".look label:has-text('Requester')");
        lars.click(".look label:has-text('Single keys')");
        shoot(lars, "desk-look");
        lars.click(".look button");
        assertThat(lars.locator("table.compact")).isVisible();
        Page elsewhere = signedIn("lars.berg");
        list(elsewhere, "/desk?view=team-infrastructure&sort=priority");
        assertThat(elsewhere.locator("table.compact th"))
                .hasText(new String[] {"Number", "Subject", "Status", "Priority", "Due", "Agent", "Team", "Updated"});
        shoot(elsewhere, "desk-compact");
        press(elsewhere, "j");
        assertThat(elsewhere.locator("tr.here")).hasCount(0);
        press(elsewhere, "ArrowDown");
        assertThat(elsewhere.locator("tr.here")).hasCount(1);
        looks.keep(people.viewer("lars.berg"), Look.USUAL);
    }

    private void list(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector("html[data-stream=open]");
    }

    private static Locator row(Page page, TicketNumber number) {
        return page.locator("tr[data-ticket=" + number + "]");
    }

    private static void see(Page page, boolean seen) {
        page.evaluate(
                "seen => { Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                seen);
    }

    private static TicketChange subject(String subject) {
        return new TicketChange(subject, null, null, null, null, null, null);
    }
}
