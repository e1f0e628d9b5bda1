package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;

/** A problem and its incidents on the Desk, with one of their customers at the other end. */
class ProblemOnTheDeskTests extends BrowserTest {

    private static final String WORDS = "The switch of the second floor was broken. We replaced it.";

    @Test
    void aManagerGathersIncidentsAndAnswersThemAllAtOnce() {
        TicketNumber one = printerBroken(cast.anna());
        TicketNumber other = printerBroken(cast.anna());
        TicketNumber stray = printerBroken(cast.anna());
        TicketNumber problem = problem();
        Page helen = signedIn("helen.schmidt");
        helen.navigate(address("/desk/tickets/" + problem));
        assertThat(helen.locator("section:has(#links)")).containsText("Linked tickets appear here");
        link(helen, one);
        link(helen, other);
        link(helen, stray);
        assertThat(helen.locator("section:has(#links) .links li")).hasCount(3);
        helen.getByTitle("Remove the link to " + stray).click();
        assertThat(helen.locator(".notice.good")).containsText("removed");
        assertThat(helen.locator("section:has(#links) .links li")).hasCount(2);
        look(problem);

        helen.getByLabel("What we found").fill("All of them hang on one switch.");
        choose(helen, "A defect of the product or software");
        awaitTask(problem, "Solve problem");
        helen.navigate(address("/desk/tickets/" + problem));
        helen.getByLabel("Solution").fill(WORDS);
        choose(helen, "Fixed: the cause is gone");
        await().until(() -> tickets.find(cast.helen(), problem).isClosed());
        helen.navigate(address("/desk/tickets/" + problem + "?tab=timeline"));
        assertThat(helen.locator(".timeline")).containsText("Cause found: a defect of the product or software");
        assertThat(helen.locator(".timeline")).containsText("Incidents that get the solution: 2");

        awaitTask(other, "Confirm solution");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/" + other));
        assertThat(anna.locator(".conversation")).containsText(WORDS);
        helen.navigate(address("/desk/tickets/" + other + "?tab=timeline"));
        assertThat(helen.locator(".timeline")).containsText("Got the solution of problem " + problem);
        awaitTask(stray, "Work on ticket");
    }

    private TicketNumber problem() {
        NewTicket request = new NewTicket(
                Type.PROBLEM,
                "Printers on the second floor do not print",
                "Several customers cannot print since this morning.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.helen(), Channel.DESK), request).number();
        awaitTask(number, "Find cause");
        return number;
    }

    private static void link(Page page, TicketNumber incident) {
        page.click("summary:has-text('Link a ticket')");
        page.selectOption("#link-relation", "problem-of");
        page.fill("#link-ticket", incident.toString());
        page.click("section:has(#links) details button[type=submit]");
        assertThat(page.locator(".notice.good")).containsText("linked");
        assertThat(page.locator("section:has(#links) .links")).containsText(incident.toString());
    }

    private static void choose(Page page, String label) {
        page.click(".fjs-form-field-select .fjs-input-group");
        page.click(".fjs-dropdownlist-item:has-text('" + label + "')");
        page.click(".task-form button[type=submit]");
        assertThat(page.locator(".notice.good")).containsText("completed");
    }

    private void look(TicketNumber problem) {
        for (Window window :
                List.of(Window.DESK, Window.DESK.inTheDark().inChinese(), Window.PHONE, Window.PHONE.inChinese())) {
            Page page = signedIn("helen.schmidt", window);
            page.navigate(address("/desk/tickets/" + problem));
            page.click("section:has(#links) summary");
            page.locator(".task-form button[type=submit]").waitFor();
            shoot(page, "pages/desk-problem-" + window);
        }
    }
}
