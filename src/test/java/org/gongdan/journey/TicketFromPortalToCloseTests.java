package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.gongdan.Cast;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The main road: asked on the portal, solved in Tasklist, confirmed on the portal, seen in Cockpit, told by mail. */
class TicketFromPortalToCloseTests extends BrowserTest {

    private static final String ANNA = "anna.keller@northwind.example";

    @Autowired
    private Timeline timeline;

    @Autowired
    private TestRestTemplate rest;

    @Test
    void aRequestIsAskedSolvedConfirmedAndClosed() {
        Page anna = signedIn("anna.keller");
        TicketNumber number = ask(anna);
        awaitMail(number, "We have received: Printer broken");

        Page admin = signedIn("admin");
        assertThat(Cockpit.incidents(admin, address("")).instance(number)).isVisible();
        shoot(admin, "cockpit");

        String agent = agentOf(number);
        String work = task(number);
        Page desk = signedIn(agent);
        Tasklist tasklist = Tasklist.open(desk, address("/camunda/app/tasklist/"))
                .filter("My tickets")
                .choose(work)
                .write("Solution", "The drum was worn out; it is replaced. Please print again.")
                .pick("Result", "Fixed");
        shoot(desk, "tasklist");
        tasklist.complete(work);

        awaitTask(number, "Confirm solution");
        awaitMail(number, "Is it solved?");
        anna.reload();
        assertThat(anna.locator(".conversation")).containsText("The drum was worn out");
        shoot(anna, "portal-solution");
        anna.fill("#comment", "It prints like new.");
        anna.click("button:has-text('Yes, it works')");
        assertThat(anna.locator(".notice")).containsText("Thank you");
        assertThat(anna.locator(".message:has-text('It prints like new.')")).hasCount(1);

        await().until(() -> tickets.find(cast.anna(), number).isClosed());
        anna.reload();
        assertThat(anna.locator(".page-head .chip")).containsText("Closed");
        awaitMail(number, "Closed: Printer broken");
        assertThat(timeline.of(cast.helen(), number))
                .extracting(Timeline.Entry::kind)
                .containsSubsequence("SolutionProposed", "TicketClosed", "SatisfactionAsked");
        assertThat(Cockpit.incidents(admin, address("")).instance(number)).hasCount(0);
        assertThat(pastInstance(number).get("state").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void anAgentClaimsWhatIsOfferedToTheTeam() {
        TicketNumber number = printerBroken(cast.anna());
        offerToTeam(number);
        Page omar = signedIn("omar.haddad");
        Tasklist.open(omar, address("/camunda/app/tasklist/"))
                .filter("Unassigned")
                .choose(task(number))
                .claim();
        await().untilAsserted(() ->
                assertThat(tickets.find(cast.omar(), number).assignee()).isEqualTo("omar.haddad"));
    }

    @Test
    void anAgentOfAnotherTeamDoesNotSeeTheTask() {
        TicketNumber number = printerBroken(cast.anna());
        TicketNumber unsure = open(cast.anna(), "Something odd", "It is odd, please have a look.");
        awaitTask(unsure, "Triage ticket");
        Tasklist own = Tasklist.open(signedIn("li.wei", Window.DESK), address("/camunda/app/tasklist/"))
                .filter("All · ");
        assertThat(own.task(task(unsure))).isVisible();
        assertThat(own.task(task(number))).hasCount(0);
        assertThat(own.starters()).hasCount(0);
    }

    private TicketNumber ask(Page anna) {
        anna.click("text=Ask for help >> visible=true");
        anna.fill("#subject", "Printer broken");
        anna.fill("#description", "Our printer does not print.");
        anna.check("input[name=impact][value=team]");
        anna.check("input[name=urgency][value=high]");
        anna.click("main button[type=submit]");
        anna.waitForURL(at("/requests/GD-"));
        return TicketNumber.of(anna.locator(".about-line .number").textContent());
    }

    private void awaitMail(TicketNumber number, String subject) {
        await().untilAsserted(() -> assertThat(MAILS.subjects(ANNA, number)).anyMatch(sent -> sent.contains(subject)));
    }

    private void offerToTeam(TicketNumber number) {
        actions.assign(Actor.of(cast.omar(), Channel.DESK), number, task(number), null);
    }

    /** Community Cockpit shows no history, so the engine's API is asked. */
    private JsonNode pastInstance(TicketNumber number) {
        String path = "/engine-rest/history/process-instance?processDefinitionKey=incident&processInstanceBusinessKey=";
        JsonNode found = rest.withBasicAuth("admin", Cast.PASSWORD).getForObject(path + number, JsonNode.class);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
