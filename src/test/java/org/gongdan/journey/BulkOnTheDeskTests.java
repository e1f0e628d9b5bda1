package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** One agent does the same to many tickets: chosen by hand, watched, taken back. */
class BulkOnTheDeskTests extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Test
    void choosesByHandWatchesItAndTakesItBack() {
        TicketNumber first = printerBroken(cast.anna());
        TicketNumber second = printerBroken(cast.anna());
        TicketNumber third = printerBroken(cast.anna());
        Priority before = tickets.find(cast.helen(), second).priority();
        Page lars = signedIn("lars.berg");
        lars.navigate(address("/desk?view=team-infrastructure&sort=created"));
        lars.waitForSelector("html[data-stream=open]");
        press(lars, "j");
        press(lars, "x");
        assertThat(lars.locator("[data-bulk-count]")).hasText("1 chosen");
        pick(lars, first).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(lars.locator("[data-bulk-count]")).hasText("3 chosen");
        assertThat(pick(lars, second)).isChecked();

        tickets.change(
                Actor.of(cast.helen(), Channel.DESK),
                third,
                new TicketChange("Printer smokes", null, null, null, null, null, null),
                null);
        assertThat(row(lars, third)).containsText("Printer smokes", SOON);
        assertThat(pick(lars, third)).isChecked();
        shoot(lars, "bulk-chosen");
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();
        lars.reload();
        assertThat(lars.locator("[data-bulk-count]")).hasText("3 chosen");

        lars.click("[data-opens=bulk-correct]");
        lars.selectOption("#bulk-priority", "critical");
        lars.fill("#bulk-correct-reason", "The whole floor.");
        shoot(lars, "bulk-dialog");
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();
        lars.click("dialog[open] [data-bulk-go]");
        assertThat(lars).hasURL(Pattern.compile(".*/desk/bulk/\\d+"));
        assertThat(lars.locator("#progress strong")).hasText("Done");
        assertThat(lars.locator(".outcomes tbody tr")).hasCount(3);
        shoot(lars, "bulk-done");
        assertThat(tickets.find(cast.helen(), second).priority()).isEqualTo(Priority.CRITICAL);

        lars.click("[data-opens=undo]");
        shoot(lars, "bulk-undo");
        lars.click("dialog[open] button[type=submit]");
        assertThat(lars.locator("#progress")).containsText("Takes back");
        assertThat(lars.locator("#progress strong")).hasText("Done");
        await().until(() -> tickets.find(cast.helen(), second).priority() == before);
        lars.navigate(address("/desk/tickets/" + second + "?tab=timeline"));
        assertThat(lars.locator("main")).containsText("taken back");
        shoot(lars, "bulk-timeline");
        lars.navigate(address("/desk?view=team-infrastructure&sort=created"));
        assertThat(lars.locator("tr.picked")).hasCount(0);
        groups(lars, second);
    }

    /** By status, folded and still folded after a reload; then as before. */
    private static void groups(Page page, TicketNumber number) {
        page.click(".list-head .menu:has([name=group]) summary");
        page.click("button[name=group][value=status]");
        assertThat(page.locator(".group-head").first()).containsText("Open");
        assertThat(row(page, number)).isVisible();
        shoot(page, "list-grouped");
        assertThat(Axe.breaches(page.mainFrame())).isEmpty();
        page.locator(".group-head:has-text('Open') button").click();
        assertThat(row(page, number)).isHidden();
        page.reload();
        assertThat(row(page, number)).isHidden();
        page.locator(".group-head:has-text('Open') button").click();
        assertThat(row(page, number)).isVisible();
        page.click(".list-head .menu:has([name=group]) summary");
        page.click("button[name=group][value=none]");
        assertThat(page.locator(".group-head")).hasCount(0);
    }

    @Test
    void takesAWholeViewOnAPhoneInChinese() {
        printerBroken(cast.anna());
        printerBroken(cast.anna());
        Page helen = signedIn("helen.schmidt", Window.PHONE.inChinese());
        helen.navigate(address("/desk?view=all&sort=created"));
        helen.locator(".list tbody .pick input").first().check();
        helen.click("[data-bulk-whole]");
        assertThat(helen.locator("[data-bulk-count]")).containsText("全部");
        shoot(helen, "bulk-phone");
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
        helen.click("[data-opens=bulk-note]");
        helen.fill("#bulk-note-text", "周五清点过。");
        shoot(helen, "bulk-phone-dialog");
        helen.click("dialog[open] [data-bulk-go]");
        assertThat(helen.locator("#progress strong")).hasText("已完成");
        shoot(helen, "bulk-phone-done");
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
        assertThat(((Number) helen.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        helen.navigate(address("/desk/bulk"));
        assertThat(helen.locator(".requests")).containsText("备注");
        shoot(helen, "bulk-phone-list");
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
    }

    private static Locator row(Page page, TicketNumber number) {
        return page.locator("tr[data-ticket='" + number + "']");
    }

    private static Locator pick(Page page, TicketNumber number) {
        return row(page, number).locator(".pick input");
    }
}
