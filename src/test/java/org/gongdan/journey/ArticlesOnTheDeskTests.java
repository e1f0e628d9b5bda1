package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** An agent writes an article, a lead publishes it, it helps on a ticket, and a customer reads it. */
class ArticlesOnTheDeskTests extends BrowserTest {

    @Test
    void whatAnAgentWritesALeadPublishesAndCustomersRead() {
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/articles/new"));
        omar.check("input[name=audience][value=public]");
        omar.fill("[id='title.en']", "Labels come out empty");
        omar.fill("[id='body.en']", "1. **Open** the lid.\n2. Turn the roll.\n\n<b>Done</b>");
        omar.fill("[id='title.zh-CN']", "标签打印为空白");
        omar.fill("[id='body.zh-CN']", "请打开盖板，翻转标签卷。");
        omar.check("input[name=categories][value=hardware]");
        omar.click("button[name=preview]");
        assertThat(omar.locator("[data-preview]").first()).containsText("<b>Done</b>");
        assertThat(omar.locator("[data-preview] strong")).hasText("Open");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        shoot(omar, "articles/preview-1440");
        omar.click("form.form .row.stack .main");
        assertThat(omar.locator(".chip.pending")).isVisible();
        assertThat(omar.locator("[data-publish]")).hasCount(0);

        Page lars = signedIn("lars.berg", Window.DESK.inTheDark());
        lars.navigate(omar.url());
        lars.click("[data-publish]");
        assertThat(lars.locator(".chip.resolved")).isVisible();
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();
        shoot(lars, "articles/article-1440-dark");
        lars.navigate(address("/desk/articles?q=labels"));
        assertThat(lars.locator(".requests .subject").first()).hasText("Labels come out empty");
        assertThat(Axe.breaches(lars.mainFrame())).isEmpty();
        shoot(lars, "articles/list-1440-dark");

        TicketNumber number = printerBroken(cast.anna());
        omar.navigate(address("/desk/tickets/" + number));
        Locator card = omar.locator("[aria-labelledby=articles]");
        assertThat(card).containsText("How to write a solution that stays solved");
        card.locator("li:has-text('Labels') form:has(input[value=link]) button").click();
        assertThat(omar.locator("#body")).hasValue(Pattern.compile("Labels come out empty\\s+http.*/help/\\d+"));
        shoot(omar, "articles/ticket-1440");
        String link = omar.locator("#body").inputValue().replaceFirst("(?s).*(/help/\\d+).*", "$1");

        Page stranger = stranger(Window.PHONE.inChinese());
        stranger.navigate(address(link));
        assertThat(stranger.locator("h1")).hasText("标签打印为空白");
        assertThat(Axe.breaches(stranger.mainFrame())).isEmpty();
        shoot(stranger, "articles/help-390-zh");
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests/search?q=labels+empty"));
        assertThat(anna.locator(".helps a").first()).hasText("Labels come out empty");
    }
}
