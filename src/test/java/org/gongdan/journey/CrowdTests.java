package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people on one ticket. */
class CrowdTests extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Autowired
    private Conversation conversation;

    @Test
    void twoAgentsSeeEachOtherWriteAndWhatIsNewComesWithoutTouchingWhatIsTyped() {
        TicketNumber number = printerBroken(cast.anna());
        Page omar = at(signedIn("omar.haddad"), "/desk/tickets/" + number);
        Page helen = at(signedIn("helen.schmidt", Window.DESK.inChinese()), "/desk/tickets/" + number);
        assertThat(omar.locator(".crowd .people")).containsText("Helen Schmidt is looking", SOON);
        helen.fill("#body", "我来看看");
        assertThat(omar.locator(".crowd .people .writes")).containsText("Helen Schmidt is writing a reply", SOON);
        assertThat(helen.locator(".crowd .people")).containsText("Omar Haddad 正在查看");
        shoot(omar, "crowd-writing");

        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "It smokes now.", List.of());
        assertThat(helen.locator(".crowd [data-show]")).containsText("Anna Keller 有新回复", SOON);
        assertThat(helen.locator(".message")).hasCount(1);
        shoot(helen, "crowd-news-zh");
        helen.click(".crowd [data-show]");
        assertThat(helen.locator(".message").last()).containsText("It smokes now.");
        assertThat(helen.locator("#body")).hasValue("我来看看");
        assertThat(helen.locator(".crowd [data-show]")).hasCount(0);
        assertThat(helen.evaluate("() => document.activeElement.id")).isEqualTo("body");

        omar.click(".crowd [data-show]");
        assertThat(omar.locator(".message")).hasCount(2);
        omar.click("[data-opens=pause]");
        omar.fill("#pause-reason", "Which one?");
        omar.click("dialog[open] button[type=submit]");
        assertThat(helen.locator(".crowd [data-show]")).containsText("Omar Haddad 修改了工单", SOON);
        helen.click(".crowd [data-show]");
        assertThat(helen.locator(".ticket-head .chip")).hasText("等待客户");
        assertThat(helen.locator("#body")).hasValue("我来看看");

        helen.navigate(address("/desk"));
        assertThat(omar.locator(".crowd .people")).hasCount(0);
        omar.context().close();
    }

    @Test
    void colleaguesAreMentionedAndWatchAndCustomersAreInCopy() {
        TicketNumber number = printerBroken(cast.anna());
        Page helen = at(signedIn("helen.schmidt"), "/desk/tickets/" + number);
        press(helen, "w");
        assertThat(helen.locator("section[aria-labelledby=watchers] .who")).containsText("Helen Schmidt (you)");
        press(helen, "n");
        helen.keyboard().type("Could @oma");
        assertThat(helen.locator("#mention-list [aria-selected=true]")).containsText("Omar Haddad");
        shoot(helen, "crowd-mention");
        press(helen, "Enter");
        helen.keyboard().type("look at the cable?");
        assertThat(helen.locator("#body")).hasValue("Could @Omar Haddad look at the cable?");
        press(helen, "Control+Enter");
        assertThat(helen.locator("section[aria-labelledby=watchers] .who")).containsText("Omar Haddad");
        press(helen, "n");
        helen.fill("#body", "@Sofia Rossi too?");
        press(helen, "Control+Enter");
        assertThat(helen.locator(".notice[role=alert]")).containsText("Sofia Rossi may not see " + number);
        assertThat(helen.locator("#body")).hasValue("@Sofia Rossi too?");
        helen.click("summary:has-text('Add a colleague')");
        helen.selectOption("#watch-account", "sofia.rossi");
        helen.check("section[aria-labelledby=watchers] [name=share]");
        helen.click("section[aria-labelledby=watchers] .add button");
        assertThat(helen.locator("section[aria-labelledby=watchers] .who")).containsText("Sofia Rossi");
        helen.navigate(address("/desk?view=watching"));
        assertThat(helen.locator("tr[data-ticket=" + number + "]")).hasCount(1);

        Page anna = signedIn("anna.keller", Window.PHONE);
        anna.navigate(address("/requests/" + number));
        anna.click("summary:has-text('Add a person')");
        anna.fill("#copy-who", "sun.li@haichuan.example");
        anna.click("section[aria-labelledby=copies] .add button");
        assertThat(anna.locator("section[aria-labelledby=copies]")).containsText("sun.li@haichuan.example");
        shoot(anna, "crowd-copies-phone");
        Page sunLi = signedIn("sun.li", Window.PHONE.inChinese());
        sunLi.navigate(address("/requests/" + number));
        assertThat(sunLi.locator(".message")).hasCount(1);
        sunLi.fill("#body", "我也遇到了同样的问题。");
        sunLi.click(".composer button[type=submit]");
        assertThat(sunLi.locator(".message")).hasCount(2);
        shoot(sunLi, "crowd-copy-phone-zh");
        Page wei = at(signedIn("helen.schmidt", Window.PHONE.inChinese()), "/desk/tickets/" + number);
        assertThat(wei.locator(".message")).hasCount(3);
        shoot(wei, "crowd-people-phone-zh");
    }

    @Test
    void aMessageBecomesATicketAndTheTicketGoesOnPaper() {
        TicketNumber number = printerBroken(cast.anna());
        conversation.reply(
                Actor.of(cast.anna(), Channel.PORTAL),
                number,
                "Besides, the screen flickers.",
                List.of(new NewAttachment("screen.png", "image/png", new byte[] {1})));
        conversation.note(Actor.of(cast.omar(), Channel.DESK), number, "She asks every month.", List.of());
        Page helen = at(signedIn("helen.schmidt"), "/desk/tickets/" + number);
        helen.hover(".message:nth-child(2)");
        helen.click(".message:nth-child(2) [data-split]");
        assertThat(helen.locator("#split-description")).hasValue("Besides, the screen flickers.");
        assertThat(helen.locator("#split [name=files]")).isChecked();
        helen.fill("#split-subject", "Screen flickers");
        shoot(helen, "crowd-split");
        helen.dblclick("#split button[type=submit]");
        assertThat(helen.locator(".notice.good")).containsText("was opened and linked");
        assertThat(helen.locator("section[aria-labelledby=links] .links li")).hasCount(1);

        helen.navigate(address("/desk/tickets/" + number + "/print?story=true"));
        assertThat(helen.locator(".said")).hasCount(2);
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
        shoot(helen, "crowd-print");
        helen.check("[name=notes]");
        assertThat(helen.locator(".said")).hasCount(3);
        byte[] pdf = helen.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "crowd-print.pdf")));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Page chinese = signedIn("helen.schmidt", Window.PHONE.inChinese());
        chinese.navigate(address("/desk/tickets/" + number + "/print?notes=true&story=true"));
        shoot(chinese, "crowd-print-phone-zh");
    }

    private Page at(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector("html[data-presence=open]");
        return page;
    }
}
