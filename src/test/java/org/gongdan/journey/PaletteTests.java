package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** One box does what the page offers, goes where a person may go, and finds tickets. */
class PaletteTests extends BrowserTest {

    @Test
    void doesGoesAndFindsByKeyboardAlone() {
        TicketNumber number = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));

        open(omar);
        assertThat(omar.locator("#palette [role=combobox]")).isFocused();
        assertThat(option(omar, "Escalate")).isVisible();
        assertThat(option(omar, "Write a note").locator("kbd")).hasText("n");
        shoot(omar, "palette-ticket");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.keyboard().type("a note");
        assertThat(omar.locator("#palette [role=option][aria-selected]")).containsText("Write a note");
        press(omar, "Enter");
        assertThat(omar.locator("#palette")).isHidden();
        assertThat(omar.locator("#body")).isFocused();
        assertThat(omar.locator("input[name=kind][value=note]")).isChecked();

        open(omar);
        omar.keyboard().type("timel");
        press(omar, "Enter");
        omar.waitForURL("**tab=timeline**");

        open(omar);
        omar.keyboard().type(number.toString().toLowerCase(Locale.ROOT));
        assertThat(omar.locator("#palette [role=option]")).hasCount(1);
        press(omar, "Enter");
        omar.waitForURL(Pattern.compile(".*/desk/tickets/" + number + "$"));

        omar.navigate(address("/desk"));
        open(omar);
        press(omar, "Escape");
        assertThat(omar.locator("#palette")).isHidden();
        open(omar);
        await().untilAsserted(() -> {
            omar.locator("#palette [role=combobox]").fill("");
            omar.keyboard().type("printer");
            assertThat(omar.locator("#palette [data-group=tickets] [role=option]:has-text('GD-')")
                            .first())
                    .isVisible();
        });
        shoot(omar, "palette-found");
        press(omar, "ArrowDown");
        press(omar, "Enter");
        omar.waitForURL("**/desk/tickets/GD-*");
    }

    @Test
    void opensByPointerAndSpeaksChinese() {
        Page fang = signedIn("wang.fang", Window.DESK.inChinese());
        fang.navigate(address("/desk"));
        fang.click(".palette-opener");
        fang.keyboard().type("超时");
        assertThat(option(fang, "超时").first()).isVisible();
        shoot(fang, "palette-zh");
        press(fang, "Enter");
        fang.waitForURL("**view=at-risk**");
    }

    private static void open(Page page) {
        press(page, "Control+k");
        assertThat(page.locator("#palette")).isVisible();
    }

    private static Locator option(Page page, String words) {
        return page.locator("#palette [role=option]", new Page.LocatorOptions().setHasText(words));
    }
}
