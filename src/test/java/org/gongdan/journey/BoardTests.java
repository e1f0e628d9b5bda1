package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** A lead at the board of the team: with the pointer, with the keyboard, and refused. */
class BoardTests extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Test
    void movesCardsWithThePointerAndWithTheKeyboard() {
        TicketNumber number = printerBroken(cast.anna());
        String agent = agentOf(number);
        String other = agent.equals("lars.berg") ? "omar.haddad" : "lars.berg";
        expectComplaint("409");
        Page lars = signedIn("lars.berg");
        board(lars, "agent");
        assertThat(inColumn(lars, agent, number)).isVisible();
        shoot(lars, "board-by-agent");
        card(lars, number).locator("a.subject").click();
        assertThat(lars.locator("h1")).hasText("Printer broken");
        press(lars, "Escape");
        lars.waitForURL(address("/desk/boards?team=infrastructure&by=agent"));
        lars.waitForSelector("html[data-stream=open]");
        card(lars, number).dragTo(column(lars, other));
        assertThat(lars.locator(".notice.good")).containsText(number + " has been moved");
        assertThat(inColumn(lars, other, number)).isVisible();
        assertThat(tickets.find(cast.helen(), number).assignee()).isEqualTo(other);

        card(lars, number).locator(".move").press("Enter");
        assertThat(lars.locator("dialog[open] h1")).hasText("Move " + number + " to…");
        shoot(lars, "board-move");
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();
        lars.keyboard().press("Space");
        assertThat(lars.locator("dialog[open] input[value='-']")).isChecked();
        lars.keyboard().press("Enter");
        assertThat(inColumn(lars, "-", number)).isVisible();
        assertThat(card(lars, number).locator(".move")).isFocused();
        assertThat(tickets.find(cast.helen(), number).assignee()).isNull();
        statuses(lars, number);
    }

    /** A reason is asked for; what cannot be says why, and the card stays where it stood. */
    private void statuses(Page lars, TicketNumber number) {
        board(lars, "status");
        card(lars, number).hover();
        lars.mouse().down();
        column(lars, "pending").hover();
        column(lars, "resolved").hover();
        assertThat(column(lars, "resolved").locator("[data-refuses]")).containsText("by doing its step");
        assertThat(column(lars, "pending")).hasClass(Pattern.compile(".*takes.*"));
        shoot(lars, "board-dragging");
        lars.mouse().up();
        assertThat(lars.locator(".notice.bad")).containsText("is resolved by doing its step");
        assertThat(inColumn(lars, "open", number)).isVisible();
        shoot(lars, "board-refused");
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();

        card(lars, number).dragTo(column(lars, "pending"));
        assertThat(lars.locator("#moving-reason")).isFocused();
        shoot(lars, "board-reason");
        lars.keyboard().type("Which printer?");
        tickets.change(Actor.of(cast.helen(), Channel.DESK), number, subject("Printer smokes"), null);
        lars.keyboard().press("Control+Enter");
        assertThat(inColumn(lars, "pending", number)).containsText("Printer smokes");
        assertThat(tickets.find(cast.helen(), number).status()).isEqualTo(Status.PENDING);

        tickets.change(Actor.of(cast.helen(), Channel.DESK), number, subject("Printer burns"), null);
        assertThat(card(lars, number)).containsText("Printer burns", SOON);
        card(lars, number).locator(".move").click();
        assertThat(lars.locator("dialog[open] input[value=open]")).isFocused();
        lars.keyboard().press("Space");
        assertThat(lars.locator("#moving-reason")).isVisible();
        lars.fill("#moving-reason", "It is the red one.");
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new TicketAction.Resume("She said it."), null);
        lars.click("dialog[open] button[type=submit]");
        assertThat(lars.locator("dialog[open] .notice.bad")).isVisible();
        assertThat(lars.locator("dialog[open] #moving-reason")).hasValue("It is the red one.");
        shoot(lars, "board-stale");
        lars.click("dialog[open] [data-leaves]");
        assertThat(inColumn(lars, "open", number)).isVisible();
    }

    /** In the dark, with the whole screen, and true without a touch. */
    @Test
    void theWallTellsHowTheTeamsStand() {
        TicketNumber number = printerBroken(cast.anna());
        Page helen = signedIn("helen.schmidt");
        helen.setViewportSize(1920, 1080);
        helen.clock().install();
        helen.navigate(address("/desk/wall"));
        assertThat(helen.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(helen.locator(".team-panel")).hasCount(3);
        Locator panel = helen.locator(".team-panel:has(h2:text-is('Infrastructure'))");
        assertThat(panel).containsText("Work on ticket");
        Locator waiting = panel.locator(".figures > div").last().locator("dd");
        int before = Integer.parseInt(waiting.textContent());
        shoot(helen, "wall");
        assertThat(((Number) helen.evaluate("() => document.documentElement.scrollHeight")).intValue())
                .as("nobody scrolls a wall")
                .isLessThanOrEqualTo(1080);
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
        actions.perform(
                Actor.of(cast.helen(), Channel.DESK),
                number,
                new TicketAction.Pause(Status.PENDING, "Which printer?"),
                null);
        helen.clock().runFor(16_000);
        assertThat(waiting).hasText(String.valueOf(before + 1));
        helen.click("[data-full-screen]");
        assertThat(helen.locator(".wall:fullscreen")).isVisible();
        helen.navigate(address("/desk/wall?team=infrastructure"));
        assertThat(helen.locator(".team-panel")).hasCount(1);
        shoot(helen, "wall-one-team");
    }

    private void board(Page page, String by) {
        page.navigate(address("/desk/boards?team=infrastructure&by=" + by));
        page.waitForSelector("html[data-stream=open]");
    }

    private static Locator card(Page page, TicketNumber number) {
        return page.locator("[data-card=" + number + "]");
    }

    private static Locator column(Page page, String key) {
        return page.locator("[data-column='" + key + "']");
    }

    private static Locator inColumn(Page page, String key, TicketNumber number) {
        return page.locator("[data-column='" + key + "'] [data-card=" + number + "]");
    }

    private static TicketChange subject(String subject) {
        return new TicketChange(subject, null, null, null, null, null, null);
    }
}
