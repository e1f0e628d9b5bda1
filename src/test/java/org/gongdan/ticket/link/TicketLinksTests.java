package org.gongdan.ticket.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketLinksTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private TicketLinks links;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApiClient api;

    @Test
    void tellsALinkFromBothSidesAndOnBothTimelines() {
        TicketNumber parent = incident();
        TicketNumber child = incident();
        Link made = link(parent, Relation.PARENT_OF, child);

        assertThat(made.relation()).isEqualTo(Relation.PARENT_OF);
        assertThat(made.ticket()).isEqualTo(child);
        assertThat(made.madeBy()).isEqualTo(cast.helen().name());
        assertThat(links.of(cast.helen(), child))
                .singleElement()
                .satisfies(link -> assertThat(link.relation()).isEqualTo(Relation.CHILD_OF))
                .satisfies(link -> assertThat(link.ticket()).isEqualTo(parent));
        assertThat(kinds(parent)).contains("TicketLinked");
        assertThat(kinds(child)).contains("TicketLinked");

        links.unlink(desk(cast.helen()), child, made.id());
        assertThat(links.of(cast.helen(), parent)).isEmpty();
        assertThat(kinds(parent)).contains("TicketUnlinked");
    }

    @Test
    void refusesCirclesRepetitionsAndItself() {
        TicketNumber one = incident();
        TicketNumber two = incident();
        TicketNumber three = incident();
        link(one, Relation.PARENT_OF, two);
        link(three, Relation.CHILD_OF, two);

        refused(() -> link(three, Relation.PARENT_OF, one));
        refused(() -> link(two, Relation.CHILD_OF, one));
        refused(() -> link(one, Relation.RELATED_TO, one));
        link(one, Relation.RELATED_TO, three);
        refused(() -> link(three, Relation.RELATED_TO, one));
    }

    @Test
    void linksProblemsToIncidentsOnly() {
        TicketNumber incident = incident();
        TicketNumber problem = open(cast.helen(), Type.PROBLEM);
        refused(() -> link(incident, Relation.PROBLEM_OF, incident()));
        link(incident, Relation.INCIDENT_OF, problem);
        assertThat(links.of(cast.helen(), problem))
                .singleElement()
                .satisfies(link -> assertThat(link.relation()).isEqualTo(Relation.PROBLEM_OF));
    }

    @Test
    void showsAndMakesOnlyWhatThePersonMaySeeOnBothEnds() {
        TicketNumber mine = incident();
        TicketNumber others = open(cast.sunLi(), Type.QUESTION);
        await().until(() -> tickets.find(cast.helen(), mine).team() != null);
        await().until(() -> tickets.find(cast.helen(), others).team() != null);
        link(mine, Relation.RELATED_TO, others);

        assertThat(links.of(cast.omar(), mine)).isEmpty();
        assertThat(links.of(cast.anna(), mine)).isEmpty();
        assertThatThrownBy(() -> links.of(cast.sunLi(), mine)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.link(desk(cast.omar()), mine, Relation.PARENT_OF, others))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.link(desk(cast.anna()), mine, Relation.RELATED_TO, mine))
                .isInstanceOf(RefusedException.class);
        long id = links.of(cast.helen(), mine).get(0).id();
        assertThatThrownBy(() -> links.unlink(desk(cast.omar()), mine, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void linksThroughTheApi() {
        TicketNumber one = incident();
        TicketNumber two = incident();
        String path = "/api/tickets/" + one + "/links";
        JsonNode made = api.post(cast.helen(), path, Map.of("relation", "parent-of", "ticket", "" + two));
        assertThat(made.get("ticket").asText()).isEqualTo(two.toString());
        assertThat(made.get("relation").asText()).isEqualTo("parent-of");
        assertThat(api.get(cast.helen(), path)).hasSize(1);
        assertThat(status("POST", path, Map.of("relation", "aunt-of", "ticket", "" + two)))
                .isEqualTo(400);
        assertThat(status("POST", path, Map.of("relation", "child-of", "ticket", "" + two)))
                .isEqualTo(409);
        assertThat(status("DELETE", path + "/" + made.get("id"), null)).isEqualTo(204);
        assertThat(links.of(cast.helen(), one)).isEmpty();
    }

    @Test
    void aParentClosesAfterItsLastChild() {
        TicketNumber parent = atWork();
        TicketNumber child = atWork();
        link(parent, Relation.PARENT_OF, child);
        assertThatThrownBy(() -> withdraw(parent))
                .isInstanceOf(RefusedException.class)
                .satisfies(refusal ->
                        assertThat(((RefusedException) refusal).arguments()).contains(child.toString()));

        TicketNumber other = incident();
        refused(() ->
                actions.perform(desk(cast.helen()), parent, new Merge(other.toString(), "The same printer."), null));

        complete(cast.helen(), parent, Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        await().until(() -> offers(cast.anna(), parent, "Confirm solution"));
        complete(cast.anna(), parent, Map.of("solutionAccepted", true));
        await().until(() -> kinds(parent).contains("ClosingWaits"));
        assertThat(tickets.find(cast.helen(), parent).isClosed()).isFalse();
        assertThat(actions.offered(cast.helen(), parent))
                .extracting(Transition::name)
                .doesNotContain("ChildrenClosed");

        withdraw(child);
        await().until(() -> tickets.find(cast.helen(), parent).isClosed());
    }

    @Test
    void aParentClosesWhenItsLastOpenChildIsUnlinked() {
        TicketNumber parent = atWork();
        TicketNumber child = incident();
        Link made = link(parent, Relation.PARENT_OF, child);
        complete(cast.helen(), parent, Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        await().until(() -> offers(cast.anna(), parent, "Confirm solution"));
        complete(cast.anna(), parent, Map.of("solutionAccepted", true));
        await().until(() -> kinds(parent).contains("ClosingWaits"));

        links.unlink(desk(cast.helen()), parent, made.id());
        await().until(() -> tickets.find(cast.helen(), parent).isClosed());
    }

    private TicketNumber incident() {
        return open(cast.anna(), Type.INCIDENT);
    }

    private TicketNumber atWork() {
        TicketNumber number = incident();
        await().until(() -> offers(cast.helen(), number, "Work on ticket"));
        return number;
    }

    private TicketNumber open(Viewer viewer, Type type) {
        NewTicket request = new NewTicket(
                type,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        return tickets.open(Actor.of(viewer, Channel.PORTAL), request).number();
    }

    private Link link(TicketNumber from, Relation relation, TicketNumber to) {
        return links.link(desk(cast.helen()), from, relation, to);
    }

    private void withdraw(TicketNumber number) {
        actions.perform(desk(cast.helen()), number, new Withdraw("It works again."), null);
    }

    private void complete(Viewer viewer, TicketNumber number, Map<String, Object> answers) {
        String task = actions.offered(viewer, number).stream()
                .filter(transition -> transition.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow()
                .task();
        actions.complete(desk(viewer), number, task, answers, null);
    }

    private boolean offers(Viewer viewer, TicketNumber number, String name) {
        return actions.offered(viewer, number).stream()
                .anyMatch(transition -> transition.name().equals(name));
    }

    private List<String> kinds(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private int status(String method, String path, Object body) {
        return api.send(cast.helen(), method, path, body).statusCode();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RefusedException.class);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
