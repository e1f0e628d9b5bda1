package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
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

    private Page at(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector("html[data-presence=open]");
        return page;
    }
}
