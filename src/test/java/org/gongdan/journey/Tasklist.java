package org.gongdan.journey;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Camunda's Tasklist as its user knows it. */
final class Tasklist {

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist open(Page page, String address) {
        page.navigate(address);
        return new Tasklist(page);
    }

    Tasklist filter(String name) {
        page.click(".task-filter a:has-text(\"" + name + "\")");
        page.waitForSelector(".task-filter.active a:has-text(\"" + name + "\")");
        return this;
    }

    /** The card of a task in the list, if it is there. */
    Locator task(String id) {
        return page.locator("li.task h4 a[href*='task=" + id + "']");
    }

    /** Ways to begin work without a ticket. */
    Locator starters() {
        return page.locator(".navbar a:visible")
                .filter(new Locator.FilterOptions().setHasText("Start process"))
                .or(page.locator(".navbar a:visible").filter(new Locator.FilterOptions().setHasText("Create task")));
    }

    /** The task with the form that Tasklist draws by itself. */
    Tasklist choose(String task) {
        task(task).click();
        page.waitForSelector(".fjs-container textarea");
        return this;
    }

    /** The ticket beside the form. */
    FrameLocator ticket() {
        return page.frameLocator(".gongdan-ticket iframe");
    }

    /** What stands in that frame, for looking at it as a page. */
    Frame panel() {
        return page.locator(".gongdan-ticket iframe").elementHandle().contentFrame();
    }

    /** What the list says of the ticket behind a task. */
    Locator card(String task) {
        return page.locator("li.task")
                .filter(new Locator.FilterOptions().setHas(page.locator("h4 a[href*='task=" + task + "']")))
                .locator(".gongdan-card");
    }

    Tasklist claim() {
        page.click(".task-card button:has-text('Claim'), .task-card a:has-text('Claim'), .claim-action >> text=Claim");
        page.waitForSelector(".fjs-container textarea:enabled");
        return this;
    }

    Tasklist write(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    Tasklist pick(String label, String choice) {
        page.click(".fjs-form-field-select:has-text('" + label + "') .fjs-input-group");
        page.click(".fjs-dropdownlist-item:has-text('" + choice + "')");
        return this;
    }

    /** Completes the task; it leaves the list. */
    void complete(String task) {
        page.click("button:has-text('Complete')");
        task(task)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
}
