package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.customer.Customers;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks: from the card beside a ticket to the customer's page, their organisation, and one out of two. */
class CustomersOnTheDeskTests extends BrowserTest {

    @Autowired
    private Customers customers;

    @Test
    void anAgentKnowsWhoAsksWithoutLeavingTheTicket() {
        TicketNumber before = printerBroken(cast.sunLi());
        TicketNumber number = printerBroken(cast.sunLi());
        Page helen = signedIn("helen.schmidt");
        helen.navigate(address("/desk/tickets/" + number));
        assertThat(helen.locator("[aria-labelledby=customer]")).containsText("VIP");
        assertThat(helen.locator("[aria-labelledby=customer] .links")).containsText(before.toString());
        helen.click("[aria-labelledby=customer] summary");
        helen.fill("#customer-note", "Speaks Chinese; call after ten.");
        helen.click("[aria-labelledby=customer] details button");
        assertThat(helen).hasURL(address("/desk/tickets/" + number));
        assertThat(helen.locator("[aria-labelledby=customer] .note-line")).containsText("call after ten");
        helen.locator("[aria-labelledby=customer]").scrollIntoViewIfNeeded();
        shoot(helen, "customer-card");

        helen.click("[aria-labelledby=customer] strong");
        helen.waitForURL("**/desk/customers/*");
        helen.fill("#contact", "+86 138 0013 8000");
        helen.click("[aria-labelledby=contacts] form.row button");
        assertThat(helen.locator("[aria-labelledby=contacts]")).containsText("+86 138 0013 8000");
        assertThat(helen.locator(".middle .list")).containsText(before.toString());
        shoot(helen, "customer");
        helen.click(".tabs a:has-text('All messages')");
        assertThat(helen.locator(".touches .message").first()).containsText("Our printer does not print.");
        shoot(helen, "customer-messages");

        helen.click("[aria-labelledby=about] a");
        helen.waitForURL("**/desk/organisations/*");
        helen.click("[aria-labelledby=entitlements] summary");
        helen.check("input[name=types][value=incident]");
        helen.fill("input[name=monthly-incident]", "1");
        helen.click("[aria-labelledby=entitlements] button");
        assertThat(helen.locator("[aria-labelledby=entitlements] .state.broken"))
                .containsText("of 1 this month");
        shoot(helen, "organisation");
        helen.click("[aria-labelledby=entitlements] summary");
        helen.uncheck("input[name=types][value=incident]");
        helen.click("[aria-labelledby=entitlements] button");
        assertThat(helen.locator("[aria-labelledby=entitlements] .state.broken"))
                .hasCount(0);

        helen.navigate(address("/desk/search"));
        helen.locator("#q").pressSequentially("13800138000");
        assertThat(helen.locator(".people-found a.subject")).hasCount(1);
        shoot(helen, "search-customers");
    }

    @Test
    void twoThatAreOneGoTogether() {
        Page helen = signedIn("helen.schmidt");
        make(helen, "Marie Curie", "marie@curie.example", "+33 1 44 27 00 00");
        make(helen, "M. Curie", "Marie+lab@curie.example", "+33 1 99 99 99 99");
        assertThat(helen.locator("[aria-labelledby=alike]")).containsText("same mailbox");
        helen.navigate(address("/desk/customers"));
        helen.locator("#q").pressSequentially("curie");
        assertThat(helen.locator("#listing a.subject")).hasCount(2);
        helen.click("a:has-text('Known twice?')");
        helen.click("a.subject:has-text('Curie')");
        helen.check("input[name=phone][value=second]");
        shoot(helen, "customers-merge");
        helen.click("button:has-text('Merge')");
        assertThat(helen.locator(".notice.good")).containsText("Both are one now: Marie Curie.");
        assertThat(helen.locator("[aria-labelledby=contacts]")).containsText("Marie+lab@curie.example");
        assertThat(customers
                        .findByEmail("marie+lab@curie.example")
                        .orElseThrow()
                        .phone())
                .isEqualTo("+33 1 99 99 99 99");
        shoot(helen, "customer-merged");
    }

    @Test
    void aFileIsLookedAtBeforeItIsBroughtIn() {
        Page helen = signedIn("helen.schmidt");
        helen.navigate(address("/desk/customers"));
        helen.click("a:has-text('Import customers')");
        helen.setInputFiles("#file", new FilePayload("kunden.csv", "text/csv", """
            Mail;Name;Firma;Tier
            ada@import.example;Ada Lovelace;Analytical Engines;gold
            charles@import.example;Charles Babbage;Analytical Engines;silver
            """.getBytes(StandardCharsets.UTF_8)));
        helen.click("main button[type=submit]");
        assertThat(helen.locator(".left-out")).containsText("There is no such tier.");
        helen.selectOption("#column-2", "organisation");
        helen.click("button[value=preview]");
        assertThat(helen.locator("#column-2")).hasValue("organisation");
        shoot(helen, "customers-import");
        helen.click("button[value=run]");
        assertThat(helen.locator(".notice.good")).hasText("The file is imported.");
        assertThat(helen.locator(".counts")).containsText("1 made");
        shoot(helen, "customers-imported");
        assertThat(customers.findByEmail("ada@import.example").orElseThrow().organisation())
                .isEqualTo("Analytical Engines");
    }

    @Test
    void agentsLookUpAndLeaveTheRestToManagers() {
        expectComplaint("403");
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/customers?q=anna"));
        assertThat(omar.locator("a.subject:has-text('Anna Keller')")).isVisible();
        assertThat(omar.locator(".page-head a")).hasCount(1);
        long anna = customers.findByAccount("anna.keller").orElseThrow().id();
        for (String path : List.of("import", "export.csv", "duplicates", anna + "/merge?with=1")) {
            assertThat(omar.navigate(address("/desk/customers/" + path)).status())
                    .as(path)
                    .isEqualTo(403);
        }
        omar.navigate(address("/desk/customers/" + anna));
        assertThat(omar.locator("[aria-labelledby=alike]")).hasCount(0);
        assertThat(omar.locator("[aria-labelledby=dedicated] summary")).hasCount(0);
    }

    private void make(Page page, String name, String email, String phone) {
        page.navigate(address("/desk/customers/new"));
        page.fill("#name", name);
        page.fill("#email", email);
        page.fill("#phone", phone);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk/customers/*");
        assertThat(page.locator("h1")).hasText(name);
    }
}
