package org.gongdan.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongdan.ticket.TicketNumber;

/** Camunda's Cockpit as an administrator knows it. */
final class Cockpit {

    private final Page page;

    private Cockpit(Page page) {
        this.page = page;
    }

    /** The running instances of the incident lifecycle. */
    static Cockpit incidents(Page page, String server) {
        return diagram(page, server, "Incident");
    }

    static Cockpit diagram(Page page, String server, String name) {
        page.navigate(server + "/camunda/app/cockpit/default/");
        page.navigate(server + "/camunda/app/cockpit/default/#/processes");
        page.click("a:text-is('" + name + "')");
        page.waitForSelector(".bjs-container .djs-element");
        return new Cockpit(page);
    }

    Locator instance(TicketNumber number) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(number.toString()));
    }

    /** The mark on a step that is stuck. */
    Locator stuck() {
        return page.locator(".badge-important").first();
    }
}
