package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ticket beside its task: everything that the Desk shows and does, without leaving Tasklist. */
class TicketInTasklistTests extends BrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    @Autowired
    private Timeline timeline;

    @Test
    void anAgentReadsAndAnswersBesideTheForm() {
        TicketNumber number = odd();
        Page page = signedIn("li.wei");
        Tasklist tasklist =
                Tasklist.open(page, address("/camunda/app/tasklist/")).filter("My teams");
        tasklist.task(task(number)).click();
        FrameLocator ticket = tasklist.ticket();
        assertThat(ticket.locator("h1")).hasText("Something odd");
        assertThat(ticket.locator(".brief")).containsText("Anna Keller");
        assertThat(ticket.locator(".brief .promise .spans").first()).isVisible();
        assertThat(ticket.locator(".conversation")).containsText("please have a look");
        assertThat(ticket.locator("header.bar")).hasCount(0);
        assertThat(tasklist.card(task(number))).containsText("Something odd");
        assertThat(Axe.breaches(tasklist.panel())).isEmpty();
        shoot(page, "tasklist/ticket");

        ticket.locator("#body").fill("Which room is it in?");
        ticket.locator(".composer button.main").click();
        assertThat(ticket.locator(".message.waiting")).containsText("Which room is it in?");
        assertThat(ticket.locator(".message:not(.waiting)").last()).containsText("Which room is it in?");
        ticket.locator(".tabs a").nth(1).click();
        assertThat(ticket.locator(".timeline")).containsText("because");
        shoot(page, "tasklist/timeline");
        ticket.locator(".tabs a").nth(2).click();
        assertThat(ticket.locator(".djs-element.here").first()).isVisible();
        shoot(page, "tasklist/diagram");
        ticket.locator(".tabs a").nth(3).click();
        assertThat(ticket.locator("#links")).isVisible();
        assertThat(Axe.breaches(tasklist.panel())).isEmpty();
        shoot(page, "tasklist/about");

        assertThat(timeline.of(cast.helen(), number))
                .extracting(Timeline.Entry::kind)
                .contains("AgentReplied");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/" + number));
        assertThat(anna.locator(".conversation")).containsText("Which room is it in?");
    }

    @Test
    void whatIsTypedOutlivesTheNextLookAndANoteStaysInTheHouse() {
        TicketNumber number = odd();
        Page page = signedIn("li.wei", Window.DESK.inChinese());
        FrameLocator ticket =
                Tasklist.open(page, address(TASKLIST + task(number))).ticket();
        ticket.locator("#body").fill("She called twice.");
        ticket.locator(".toggle label").nth(1).click();
        ticket.locator(".tabs a").nth(1).click();
        assertThat(ticket.locator(".timeline")).isVisible();
        ticket.locator(".tabs a").nth(0).click();
        assertThat(ticket.locator("#body")).hasValue("She called twice.");
        shoot(page, "tasklist/chinese");
        ticket.locator(".composer button.main").click();
        assertThat(ticket.locator(".message.note")).containsText("She called twice.");
        assertThat(ticket.locator("#body")).hasValue("");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/" + number));
        assertThat(anna.locator(".conversation")).not().containsText("She called twice.");
    }

    @Test
    void aRefusedDeedSaysSoInThePanel() {
        TicketNumber number = odd();
        Page page = signedIn("li.wei");
        FrameLocator ticket =
                Tasklist.open(page, address(TASKLIST + task(number))).ticket();
        ticket.locator("[data-opens=pause]").click();
        actions.perform(Actor.of(cast.liWei(), Channel.DESK), number, new Pause(Status.PENDING, "Which room?"), null);
        ticket.locator("#pause-reason").fill("I wait for her.");
        ticket.locator("#pause button[type=submit]").click();
        assertThat(ticket.locator(".notice.bad")).isVisible();
        assertThat(ticket.locator("h1")).hasText("Something odd");
    }

    @Test
    void whoMayNotSeeTheTicketReadsASentence() {
        expectComplaint("404");
        expectComplaint("401");
        expectComplaint("403");
        TicketNumber number = printerBroken(cast.anna());
        Page page = signedIn("li.wei");
        page.navigate(address("/desk/panel/" + number));
        assertThat(page.locator("h1")).hasText("No ticket to show");
        page.navigate(address("/desk/panel/tasks/" + task(number)));
        assertThat(page.locator("h1")).hasText("No ticket to show");
        page.navigate(address("/desk/panel/tasks/none"));
        assertThat(page.locator("h1")).hasText("No ticket to show");
        page.navigate(address("/desk/panel/stuck"));
        assertThat(page.locator("h1")).hasText("This is not open to you");
        Page stranger = stranger();
        stranger.navigate(address("/desk/panel/" + number));
        assertThat(stranger.locator("h1")).hasText("You are not signed in");
        shoot(stranger, "tasklist/signed-out");
        stranger.click("a[href='/login']");
        stranger.waitForURL(at("/login"));
        shoot(page, "tasklist/refused");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/desk/panel/" + number));
        assertThat(anna.locator("h1")).hasText("This is not open to you");
    }

    @Test
    void onlyPanelsStandInAFrameAndOnlyInOurOwn() {
        TicketNumber number = odd();
        Page page = signedIn("li.wei");
        assertThat(page.navigate(address("/desk/panel/" + number)).headers())
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).endsWith("frame-ancestors 'self'"))
                .containsEntry("x-frame-options", "SAMEORIGIN");
        assertThat(page.navigate(address("/desk/tickets/" + number)).headers())
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).endsWith("frame-ancestors 'none'"))
                .containsEntry("x-frame-options", "DENY");
    }

    private TicketNumber odd() {
        TicketNumber number = open(cast.anna(), "Something odd", "It is odd, please have a look.");
        awaitTask(number, "Triage ticket");
        return number;
    }
}
