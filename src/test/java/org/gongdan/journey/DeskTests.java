package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** An agent's work on the Desk, with the customer at the other end. */
class DeskTests extends BrowserTest {

    @Test
    void anAgentAnswersPausesTransfersAndSolves() {
        TicketNumber number = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        omar.click(".views a:has-text('Infrastructure')");
        omar.click("tr:has-text('" + number + "') td.subject a");
        assertThat(omar.locator(".ticket-head .number")).hasText(number.toString());

        say(omar, "Which printer is it?", false);
        assertThat(omar.locator(".message:not(.waiting)").last()).containsText("Which printer is it?");
        say(omar, "She asks that every month.", true);
        assertThat(omar.locator(".message.note")).containsText("every month");

        act(omar, "pause", "We do not know which printer.");
        assertThat(omar.locator(".ticket-head .chip")).hasText("Pending");

        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/" + number));
        assertThat(anna.locator(".page-head .chip")).hasText("Waiting for you");
        assertThat(anna.locator(".conversation")).not().containsText("every month");
        anna.fill("#body", "The one in room 7.");
        anna.click(".composer button[type=submit]");
        assertThat(anna.locator(".page-head .chip")).hasText("In progress");

        omar.reload();
        assertThat(omar.locator(".ticket-head .chip")).hasText("Open");
        assertThat(omar.locator(".why:has(.spans)")).containsText("16 h by “24×7”, version");
        assertThat(omar.locator(".why:has(.spans)")).containsText("Paused once.");
        assertThat(omar.locator(".why rect.waited")).hasCount(1);
        assertThat(omar.locator("details:has(#efficiency)")).containsText("so far");
        omar.click("[data-opens=transfer]");
        omar.selectOption("#transfer-to", "business-apps");
        omar.fill("#transfer-reason", "It is the print service of the ERP.");
        omar.click("dialog[open] button[type=submit]");
        assertThat(omar.locator(".notice.good")).containsText("The ticket is handed over.");
        await().until(() ->
                "business-apps".equals(tickets.find(cast.helen(), number).team()));

        Page agent = signedIn(agentOf(number));
        agent.navigate(address("/desk/tickets/" + number + "?tab=timeline"));
        assertThat(agent.locator(".timeline")).containsText("because");
        assertThat(agent.locator(".timeline")).containsText("It is the print service of the ERP.");
        agent.navigate(address("/desk/tickets/" + number + "?tab=diagram"));
        assertThat(agent.locator(".djs-element.here[data-element-id=Activity_WorkOnTicket]")
                        .first())
                .isVisible();
        agent.navigate(address("/desk/tickets/" + number));
        agent.getByLabel("Solution").fill("The print service was restarted. Please print again.");
        agent.click(".fjs-form-field-select .fjs-input-group");
        agent.click(".fjs-dropdownlist-item:has-text('Fixed')");
        agent.click(".task-form button[type=submit]");
        assertThat(agent.locator(".notice.good")).containsText("completed");

        awaitTask(number, "Confirm solution");
        Ticket solved = tickets.find(cast.anna(), number);
        assertThat(solved.status()).isEqualTo(Status.RESOLVED);
        assertThat(solved.hops()).isEqualTo(1);
        anna.reload();
        assertThat(anna.locator(".conversation")).containsText("The print service was restarted");

        agent.navigate(address("/desk/tickets/" + number));
        agent.getByLabel("No, go on working").check();
        agent.locator(".task-form textarea").fill("She called: the second page stays blank.");
        agent.click(".task-form button[type=submit]");
        assertThat(agent.locator(".message.note:has-text('second page')")).hasCount(1);
        anna.reload();
        assertThat(anna.locator(".conversation")).not().containsText("second page");
    }

    private static void say(Page page, String text, boolean note) {
        if (note) {
            page.click(".composer .toggle label:has-text('Note')");
        }
        page.fill("#body", text);
        page.click(".composer button.main");
        assertThat(page.locator(note ? ".notice.good" : ".message.waiting")).containsText(note ? "saved" : text);
    }

    private static void act(Page page, String action, String reason) {
        page.click("[data-opens=" + action + "]");
        page.fill("#" + action + "-reason", reason);
        page.click("dialog[open] button[type=submit]");
        assertThat(page.locator(".notice.good")).isVisible();
    }
}
