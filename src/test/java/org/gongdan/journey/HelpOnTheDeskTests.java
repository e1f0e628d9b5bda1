package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** Whoever is new on the Desk ticks off what the step asks for, and what they write waits for the lead. */
class HelpOnTheDeskTests extends BrowserTest {

    @Test
    void aStepShowsWhatToTickOffToEverybodyWhoWorksOnIt() {
        TicketNumber number = printerBroken(cast.anna());
        Page page = signedIn("helen.schmidt");
        page.navigate(address("/desk/tickets/" + number));
        page.locator(".checks").getByText("Wrote down what was changed").click();
        assertThat(page.locator(".checks [aria-checked=true]")).hasCount(1);
        assertThat(page.locator(".checks")).containsText("Helen Schmidt");
        page.navigate(address("/desk/tickets/" + number + "?tab=timeline"));
        assertThat(page.locator(".timeline")).containsText("Wrote down what was changed");
        Page chinese = signedIn(agentOf(number), Window.PHONE.inChinese());
        chinese.navigate(address("/desk/tickets/" + number));
        assertThat(chinese.locator(".checks [aria-checked=true]")).containsText("已记录所做的更改");
        chinese.locator(".task-form button[type=submit]").first().waitFor();
        shoot(chinese, "pages/desk-checks-" + Window.PHONE.inChinese());
    }

    @Test
    void whatAColleagueInTrainingWritesWaitsForTheLead() {
        TicketNumber number = printerBroken(cast.anna());
        actions.assign(Actor.of(cast.omar(), Channel.DESK), number, task(number), "omar.haddad");
        Page lars = signedIn("lars.berg");
        lars.navigate(address("/desk/training"));
        lars.click("summary:has-text('Put into training')");
        lars.selectOption("#training-account", "omar.haddad");
        lars.click("main details button[type=submit]");
        assertThat(lars.locator(".notice.good")).containsText("Omar Haddad is in training");

        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));
        omar.fill("#body", "Which of the printers is it?");
        omar.click(".composer button[type=submit]");
        assertThat(omar.locator(".conversation")).containsText("Which of the printers is it?");
        awaitSaid(omar, number, "Waits for approval");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/" + number));
        assertThat(anna.locator("main")).not().containsText("Which of the printers");

        awaitTask(number, "Approve reply · Omar Haddad");
        lars.navigate(address("/desk/training"));
        assertThat(lars.locator("[data-to-approve]")).isVisible();
        for (Window window : List.of(Window.DESK, Window.PHONE.inChinese())) {
            Page page = signedIn("lars.berg", window);
            page.navigate(address("/desk/training"));
            assertThat(Axe.breaches(page.mainFrame())).as("%s", window).isEmpty();
            shoot(page, "pages/desk-to-approve-" + window);
            page.navigate(address("/desk/tickets/" + number));
            page.locator(".task-form button[type=submit]").first().waitFor();
            shoot(page, "pages/desk-held-" + window);
        }
        lars.click(".links a:has-text('" + number + "')");
        lars.getByLabel("Yes, send it").check();
        lars.click("#task .task-form button[type=submit]");
        assertThat(lars.locator(".notice.good")).containsText("completed");
        await().until(() -> {
            anna.reload();
            return anna.locator("main").textContent().contains("Which of the printers");
        });
        lars.navigate(address("/desk/training"));
        lars.click("li:has-text('Omar Haddad') button");
        assertThat(lars.locator(".notice.good")).containsText("no longer in training");
    }

    @Test
    void aSumOfTheHouseGoesIntoTheReplyWithOneClick() {
        TicketNumber number = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));
        omar.fill("#body", "Hello Anna,");
        Locator tool = omar.locator("details.tool:has-text('Travel cost')");
        tool.locator("summary").first().click();
        tool.getByLabel("Distance in km").fill("40");
        tool.getByLabel("Distance in km").press("Tab");
        tool.locator("form button[type=submit]").first().click();
        assertThat(tool.locator(".result dl")).containsText("€");
        shoot(omar, "pages/desk-calculator");
        tool.locator("[data-calculation] button").click();
        assertThat(omar.locator("#body")).hasValue(Pattern.compile("Hello Anna,\\s+A visit to you costs €[\\s\\S]+"));
        assertThat(omar.locator("#body")).isFocused();
    }

    /** An agent may have given themselves some seconds before their words go out. */
    private void awaitSaid(Page page, TicketNumber number, String words) {
        await().until(() -> {
            page.navigate(address("/desk/tickets/" + number));
            return page.locator(".conversation").textContent().contains(words);
        });
    }
}
