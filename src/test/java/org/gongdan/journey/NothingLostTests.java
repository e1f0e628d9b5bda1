package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.draft.Replies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent types is found again: in another browser, at a colleague's desk, after sending was undone. */
class NothingLostTests extends BrowserTest {

    @Autowired
    private Replies replies;

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

    private static void looks(Page page, String name) {
        shoot(page, name);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
    }
}
