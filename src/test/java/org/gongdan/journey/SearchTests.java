package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a few letters to the ticket. */
class SearchTests extends BrowserTest {

    @Autowired
    private Conversation conversation;

    @Test
    void anAgentTypesAndOpensWhatIsFound() {
        TicketNumber number = printerBroken(cast.anna());
        conversation.note(
                Actor.of(cast.omar(), Channel.DESK), number, "The <i>ibex</i> on floor three, 三楼的岩羊.", List.of());
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk?view=all"));
        press(omar, "/");
        assertThat(omar.locator("#q")).isFocused();
        omar.keyboard().type("printer ibe");
        assertThat(omar.locator(".found li")).hasCount(1);
        assertThat(omar.locator(".found .snippet")).containsText("The <i>ibex</i> on floor");
        assertThat(omar.locator(".found .snippet mark").first()).hasText("ibex");
        assertThat(omar.locator("#q")).isFocused();
        assertThat(omar).hasURL(at("/desk/search\\?q=printer(%20|\\+)ibe$"));

        press(omar, "ArrowDown");
        assertThat(omar.locator(".found a.subject")).isFocused();
        press(omar, "ArrowUp");
        assertThat(omar.locator("#q")).isFocused();
        press(omar, "Escape");
        assertThat(omar.locator("#q")).not().isFocused();
        press(omar, "/");
        press(omar, "ArrowDown");
        press(omar, "Enter");
        assertThat(omar.locator(".ticket-head .number")).hasText(number.toString());

        omar.goBack();
        assertThat(omar.locator("#q")).hasValue("printer ibe");
        assertThat(omar.locator(".found li")).hasCount(1);
        omar.selectOption("#status", "closed");
        assertThat(omar.locator(".empty")).containsText("Nothing was found");
        assertThat(omar).hasURL(at("status=closed"));
        omar.reload();
        assertThat(omar.locator("#status")).hasValue("closed");
        omar.selectOption("#status", "");
        omar.fill("#q", "岩羊");
        assertThat(omar.locator(".found mark").first()).hasText("岩羊");

        omar.fill("#q", number.toString().toLowerCase());
        omar.press("#q", "Enter");
        assertThat(omar).hasURL(at("/desk/tickets/" + number + "$"));
    }

    @Test
    void aCustomerFindsTheirOwnRequest() {
        TicketNumber number = open(cast.anna(), "Chamois on the roof", "It eats the antenna.");
        conversation.note(Actor.of(cast.helen(), Channel.DESK), number, "Call the mouflon.", List.of());
        Page anna = signedIn("anna.keller");
        anna.navigate(address("/requests"));
        anna.fill("#q", "antenn");
        assertThat(anna.locator(".found li")).hasCount(1);
        assertThat(anna.locator(".found mark")).hasText("antenna");
        anna.fill("#q", "mouflon");
        assertThat(anna.locator(".empty")).containsText("Nothing was found");
        anna.fill("#q", "chamois");
        anna.click(".found a.subject");
        assertThat(anna).hasURL(at("/requests/" + number + "$"));

        Page sunLi = signedIn("sun.li");
        sunLi.navigate(address("/requests/search?q=chamois"));
        assertThat(sunLi.locator(".found")).hasCount(0);
    }

    @Test
    void worksAsAPlainForm() {
        TicketNumber number = open(cast.anna(), "Tahr in the hall", "Please remove it.");
        Page helen = signedIn("helen.schmidt");
        helen.route("**/*.js", route -> route.abort());
        expectComplaint(".js");
        expectComplaint("Failed to load resource");
        helen.navigate(address("/desk?view=all"));
        helen.fill("#q", "tahr");
        helen.press("#q", "Enter");
        assertThat(helen).hasURL(at("/desk/search\\?q=tahr"));
        assertThat(helen.locator(".found a.subject")).hasAttribute("href", "/desk/tickets/" + number);
        helen.selectOption("#status", "closed");
        helen.click("#search button[type=submit]");
        assertThat(helen.locator(".empty")).isVisible();
    }
}
