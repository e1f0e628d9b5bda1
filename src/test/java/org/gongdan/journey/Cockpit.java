package org.gongdan.journey;

import com.microsoft.playwright.FrameLocator;
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

    static Cockpit dashboard(Page page, String server) {
        page.navigate(server + "/camunda/app/cockpit/default/#/dashboard");
        return new Cockpit(page);
    }

    /** Where a link has led. */
    static Cockpit at(Page page) {
        return new Cockpit(page);
    }

    Cockpit tab(String name) {
        page.click(".nav-tabs a:has-text('" + name + "')");
        return this;
    }

    /** The page of one instance. */
    static Cockpit instance(Page page, String server, String instance) {
        page.navigate(server + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        return new Cockpit(page);
    }

    /** What the product shows there of its own. */
    FrameLocator panel() {
        return page.frameLocator("iframe.gongdan-frame");
    }

    /** The mark on a step that is stuck. */
    Locator stuck() {
        return page.locator(".badge-important").first();
    }
}
