package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.draft.Replies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent types is found again: in another browser, at a colleague's desk, after sending was undone. */
class NothingLostTests extends BrowserTest {

    @Autowired
    private Replies replies;

    @Autowired
    private Conversation conversation;

    @AfterEach
    void asUsual() {
        replies.choose(cast.omar(), 5);
    }

    @Test
    void whatIsTypedFollowsItsAuthorAndColleaguesAndIsSentOnce() {
        TicketNumber number = printerBroken(cast.anna());
        String ticket = address("/desk/tickets/" + number);
        replies.choose(cast.omar(), 20);
        Page omar = signedIn("omar.haddad");
        omar.navigate(ticket);
        omar.locator("#body").pressSequentially("Dear Anna, which printer");
        assertThat(omar.locator("[data-kept]")).containsText("Saved ");
        omar.locator("#body").pressSequentially(" is it?");
        shoot(omar, "draft/written");
        Page phone = signedIn("omar.haddad", Window.PHONE.inChinese());
        omar.click("button:has-text('Share draft')");
        assertThat(omar.locator(".notice.good")).containsText("can read your draft");
        assertThat(omar.locator("#body")).hasValue("Dear Anna, which printer is it?");
        phone.navigate(ticket);
        assertThat(phone.locator("#body")).hasValue("Dear Anna, which printer is it?");
        looks(phone, "draft/phone");

        Page lars = signedIn("lars.berg");
        lars.navigate(ticket);
        assertThat(lars.locator(".message.draft")).containsText("Draft by Omar Haddad");
        looks(lars, "draft/shared");
        lars.click(".message.draft button");
        assertThat(lars.locator("#body")).hasValue("Dear Anna, which printer is it?");
        lars.navigate(address("/desk/drafts"));
        assertThat(lars.locator(".drafts")).containsText(number.toString());
        assertThat(lars.locator(".views a[aria-current] .count")).hasText("1");
        looks(lars, "draft/mine");
        lars.click(".drafts li:has-text('" + number + "') button");
        assertThat(lars.locator(".empty")).isVisible();
        looks(lars, "draft/none");

        omar.setInputFiles(
                ".composer input[type=file]",
                new FilePayload("room.txt", "text/plain", "Room 7".getBytes(StandardCharsets.UTF_8)));
        omar.press("#body", "Control+Enter");
        assertThat(omar.locator(".message.waiting")).containsText("Is sent in ");
        assertThat(omar.locator("#body")).hasValue("");
        looks(omar, "draft/on-its-way");
        omar.click("[data-undo]");
        assertThat(omar.locator(".notice.good")).containsText("Not sent.");
        assertThat(omar.locator("#body")).isFocused();
        assertThat(omar.locator("#body")).hasValue("Dear Anna, which printer is it?");
        assertThat(omar.locator(".composer .files")).containsText(new String[] {"", "room.txt"});
        looks(omar, "draft/back");

        omar.click("#patience-menu summary");
        looks(omar, "draft/patience");
        omar.click("#patience-menu button[value='5']");
        assertThat(omar.locator("#patience-menu summary")).containsText("Undo for 5 s");
        omar.click(".composer button.main");
        assertThat(omar.locator(".message.waiting")).hasCount(1);
        omar.locator("#body").pressSequentially("Next");
        assertThat(omar.locator(".message.waiting")).hasCount(0);
        assertThat(omar.locator(".message").last()).containsText("which printer is it?");
        assertThat(omar.locator(".message").last()).containsText("room.txt");
        assertThat(omar.locator("#body")).hasValue("Next");
        shoot(omar, "draft/sent");
        omar.reload();
        assertThat(omar.locator(".message:has-text('which printer is it?')")).hasCount(1);
        assertThat(omar.locator("#body")).hasValue("Next");
    }

    @Test
    void whatTheServerCouldNotTakeAndWhatWasWrittenElsewhereAreBothStillThere() {
        expectComplaint("409");
        expectComplaint("ERR_INTERNET_DISCONNECTED");
        TicketNumber number = printerBroken(cast.anna());
        String ticket = address("/desk/tickets/" + number);
        Page office = signedIn("omar.haddad");
        Page home = signedIn("omar.haddad");
        office.navigate(ticket);
        home.navigate(ticket);
        office.context().setOffline(true);
        office.locator("#body").pressSequentially("From the office");
        assertThat(office.locator("[data-kept]")).containsText("Not saved on the server yet");
        office.context().setOffline(false);
        assertThat(office.locator("[data-kept]")).containsText("Saved ");

        home.locator("#body").pressSequentially("From home");
        assertThat(home.locator("[data-elsewhere]")).containsText("From the office");
        looks(home, "draft/elsewhere");
        home.reload();
        assertThat(home.locator("[data-elsewhere]")).containsText("From the office");
        assertThat(home.locator("#body")).hasValue("From home");
        home.click("[data-take]");
        assertThat(home.locator("#body")).hasValue("From the office");
        assertThat(home.locator("[data-elsewhere]")).isHidden();
    }

    @Test
    void whatTwoPeopleChangedAtOnceLiesSideBySide() {
        TicketNumber number = printerBroken(cast.anna());
        String ticket = address("/desk/tickets/" + number);
        Page omar = signedIn("omar.haddad");
        Page helen = signedIn("helen.schmidt", Window.PHONE.inChinese());
        omar.navigate(ticket);
        helen.navigate(ticket);
        correct(helen, "category", "network");
        assertThat(helen.locator(".notice.good")).isVisible();
        omar.click("[data-opens=correct]");
        omar.selectOption("#correct-category", "storage");
        omar.selectOption("#correct-urgency", "low");
        omar.click("#correct button[type=submit]");
        assertThat(omar.locator("#settle")).containsText("Helen Schmidt");
        assertThat(omar.locator("#settle fieldset")).hasCount(1);
        assertThat(omar.locator("#settle")).containsText("Urgency");
        looks(omar, "settle/desk");
        helen.navigate(ticket);
        correct(helen, "impact", "site");

        omar.click("#settle .choice:has-text('Storage')");
        omar.click("#settle button[type=submit]");
        assertThat(omar.locator(".notice.good")).containsText("The facts are changed.");
        Ticket settled = tickets.find(cast.helen(), number);
        assertThat(settled.category()).isEqualTo("storage");
        assertThat(settled.urgency()).isEqualTo(Urgency.LOW);
        assertThat(settled.impact()).as("theirs, in nobody's way").isEqualTo(Impact.SITE);

        correct(omar, "priority", "critical");
        correct(helen, "priority", "low");
        assertThat(helen.locator("#settle")).containsText("Omar Haddad");
        looks(helen, "settle/phone");
        helen.click("#settle [data-closes]");
        assertThat(helen.locator(".notice.bad [data-opens=settle]")).isVisible();
        helen.click(".notice.bad [data-opens=settle]");
        helen.click("#settle .choice >> nth=1");
        helen.click("#settle button[type=submit]");
        assertThat(helen.locator("#settle")).hasCount(0);
        assertThat(tickets.find(cast.helen(), number).priority()).isEqualTo(Priority.CRITICAL);
    }

    @Test
    void aDialogComesBackAsItWasTyped() {
        TicketNumber number = printerBroken(cast.anna());
        String ticket = address("/desk/tickets/" + number);
        Page omar = signedIn("omar.haddad");
        omar.navigate(ticket);
        omar.click("[data-opens=transfer]");
        omar.selectOption("#transfer-to", "business-apps");
        omar.fill("#transfer-reason", "It is the print service of the ERP.");
        actions.perform(
                Actor.of(cast.helen(), Channel.DESK), number, new Pause(Status.ON_HOLD, "The maker is asked."), null);
        omar.click("#transfer button[type=submit]");
        assertThat(omar.locator("#transfer .notice")).containsText("Helen Schmidt");
        assertThat(omar.locator("#transfer-to")).hasValue("business-apps");
        assertThat(omar.locator("#transfer-reason")).hasValue("It is the print service of the ERP.");
        looks(omar, "settle/transfer");
        omar.click("#transfer [data-closes]");

        omar.click("[data-opens=resume]");
        omar.fill("#resume-reason", "The part has arrived.");
        conversation.note(Actor.of(cast.helen(), Channel.DESK), number, "Good luck!", List.of());
        omar.click("#resume button[type=submit]");
        assertThat(omar.locator(".ticket-head .chip")).hasText("Open");

        omar.click("[data-opens=pause]");
        omar.click("#pause .choice:has-text('On hold')");
        omar.fill("#pause-reason", "It is the wrong part.");
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Withdraw("Scrapped."), null);
        await().until(() -> tickets.find(cast.helen(), number).isClosed());
        omar.click("#pause button[type=submit]");
        assertThat(omar.locator(".notice.bad")).isVisible();
        assertThat(omar.locator(".message.draft")).containsText("It is the wrong part.");
        looks(omar, "settle/homeless");
    }

    private static void correct(Page page, String fact, String value) {
        page.click("[data-opens=correct]");
        page.selectOption("#correct-" + fact, value);
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> page.click("#correct button[type=submit]"));
        page.waitForLoadState();
    }

    private static void looks(Page page, String name) {
        shoot(page, name);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
    }
}
