package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** Without a mouse: a saved reply goes in where one writes, a macro shows what it does and does it. */
class MacrosOnTheDeskTests extends BrowserTest {

    @Test
    void aSavedReplyComesBesideWhatIsTypedAndAMacroIsSeenBeforeItIsDone() {
        TicketNumber number = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));
        omar.locator("#body").focus();
        press(omar, "/");
        Locator replies = omar.locator("dialog#saved-replies");
        assertThat(replies.locator("[role=option]").first()).isVisible();
        shoot(omar, "picker-replies");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.keyboard().type("first steps");
        assertThat(replies.locator("[role=option]:visible")).hasCount(1);
        press(omar, "Enter");
        assertThat(replies).isHidden();
        assertThat(omar.locator("#body")).isFocused();
        assertThat(omar.locator("#body")).hasValue(text("^Dear Anna Keller,\\s+please try this first"));
        omar.keyboard().type(" PS: call me.");
        press(omar, "Escape");
        leaveBeforeTheAnswer(omar, replies);
        assertThat(omar.locator("#body")).hasValue(text("Omar Haddad, .*PS: call me.$"));
        press(omar, "/");
        omar.keyboard().type("zzz");
        assertThat(replies.locator("[data-no-match]")).isVisible();
        omar.keyboard().press("Escape");
        assertThat(omar.locator("#body")).hasValue(text("Omar Haddad, .*PS: call me.$"));

        omar.locator("#body").blur();
        press(omar, "m");
        Locator macros = omar.locator("dialog#macros");
        omar.keyboard().type("picture");
        assertThat(macros.locator("[role=option]:visible")).hasCount(1);
        press(omar, "Enter");
        assertThat(macros.locator(".macro-steps > li.done")).hasCount(3);
        assertThat(macros.locator("[data-apply]")).isFocused();
        assertThat(macros.locator("blockquote")).containsText("Dear Anna Keller");
        shoot(omar, "picker-macro");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        press(omar, "Enter");
        assertThat(omar.locator(".notice.good")).containsText("Ask for a picture and wait");
        assertThat(omar.locator(".conversation")).containsText("could you send us a picture");
        assertThat(omar.locator("#body")).hasValue(text("PS: call me.$"));
        assertThat(tickets.find(cast.helen(), number).status()).isEqualTo(Status.PENDING);

        press(omar, "m");
        omar.keyboard().type("outage");
        assertThat(macros.locator("[role=option]:visible")).hasCount(1);
        press(omar, "Enter");
        assertThat(macros.locator(".macro-steps > li.refused .problem")).isVisible();
        assertThat(macros.locator("[data-apply]")).hasCount(0);
        shoot(omar, "picker-refused");
        press(omar, "Escape");
        assertThat(macros.locator("[role=combobox]")).isFocused();
    }

    @Test
    void bothAreThereBesideTheTaskAndOnAPhone() {
        TicketNumber number = printerBroken(cast.sunLi());
        Page panel = signedIn("omar.haddad", Window.PHONE.inChinese().inTheDark());
        panel.navigate(address("/desk/panel/" + number));
        panel.click("[data-opens=saved-replies]");
        panel.locator("dialog#saved-replies [role=option]", new Page.LocatorOptions().setHasText("打印机"))
                .click();
        assertThat(panel.locator("#body")).hasValue(text("^孙丽，您好"));
        panel.click("[data-opens=macros]");
        shoot(panel, "picker-phone");
        assertThat(Axe.breaches(panel.mainFrame())).isEmpty();
        panel.locator("dialog#macros [role=option]", new Page.LocatorOptions().setHasText("已知故障"))
                .click();
        assertThat(panel.locator(".macro-steps")).containsText("孙丽，您好");
        shoot(panel, "picker-phone-macro");
        assertThat(((Number) panel.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        panel.click("[data-apply]");
        assertThat(panel).hasURL(at("/desk/panel/" + number));
        assertThat(panel.locator(".conversation")).containsText("已知并正在处理的故障");
    }

    /** The answer comes when the dialog is closed already. */
    private static void leaveBeforeTheAnswer(Page page, Locator replies) {
        List<Route> held = new ArrayList<>();
        page.route("**/saved-replies/*", held::add);
        press(page, "/");
        page.keyboard().type("first steps");
        assertThat(replies.locator("[role=option]:visible")).hasCount(1);
        press(page, "Enter");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        assertThat(replies).isHidden();
        page.waitForResponse("**/saved-replies/*", held.get(0)::resume).finished();
        page.unroute("**/saved-replies/*");
        page.evaluate("() => fetch(location).then(later => later.text())");
    }

    private static Pattern text(String part) {
        return Pattern.compile(part, Pattern.DOTALL);
    }
}
