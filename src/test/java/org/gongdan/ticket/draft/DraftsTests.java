package org.gongdan.ticket.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Message.Kind;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent wrote is theirs, is found again, and is never overwritten by what they did not see. */
class DraftsTests extends ApplicationTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Test
    void keepsWhatIsWrittenAndWhichOfTheTwoItIs() {
        TicketNumber number = infrastructures();
        drafts.save(cast.omar(), number, Kind.NOTE, "Ask Lars", 0);
        Draft kept = drafts.own(cast.omar(), number).orElseThrow();
        assertThat(kept.kind()).isEqualTo(Kind.NOTE);
        assertThat(kept.body()).isEqualTo("Ask Lars");
        assertThat(drafts.mine(cast.omar())).extracting(Draft::ticket).contains(number);

        drafts.save(cast.omar(), number, Kind.REPLY, "Dear Anna", kept.version());
        assertThat(drafts.own(cast.omar(), number).orElseThrow().body()).isEqualTo("Dear Anna");
        assertThat(drafts.save(cast.omar(), number, Kind.REPLY, "  ", null)).isEmpty();
        assertThat(drafts.own(cast.omar(), number)).isEmpty();
    }

    @Test
    void overwritesNothingThatItsAuthorDidNotSee() {
        TicketNumber number = infrastructures();
        int first = drafts.save(cast.omar(), number, Kind.REPLY, "In the office", 0)
                .orElseThrow()
                .version();
        drafts.save(cast.omar(), number, Kind.REPLY, "In the office, more", first);
        assertThatThrownBy(() -> drafts.save(cast.omar(), number, Kind.REPLY, "At home", first))
                .isInstanceOf(OutdatedException.class);
        assertThatThrownBy(() -> drafts.save(cast.omar(), number, Kind.REPLY, "At home", 0))
                .isInstanceOf(OutdatedException.class);
        assertThatThrownBy(() -> drafts.save(cast.omar(), number, Kind.REPLY, "", first))
                .isInstanceOf(OutdatedException.class);
        assertThat(drafts.save(cast.omar(), number, Kind.REPLY, "In the office, more", 0))
                .as("the same words")
                .isPresent();
        drafts.discard(cast.omar(), number, null);
        assertThat(drafts.save(cast.omar(), number, Kind.REPLY, "At home", first))
                .as("thrown away elsewhere, still being written here")
                .isPresent();
    }

    @Test
    void showsItToColleaguesOnlyOnRequest() {
        TicketNumber number = infrastructures();
        drafts.save(cast.omar(), number, Kind.REPLY, "Dear Anna", 0);
        drafts.attach(cast.omar(), number, List.of(file("a.txt")));
        assertThat(drafts.of(cast.helen(), number)).isEmpty();
        drafts.share(cast.omar(), number, true);
        Draft seen = drafts.of(cast.helen(), number).get(0);
        assertThat(seen.author()).isEqualTo("Omar Haddad");

        drafts.save(cast.helen(), number, Kind.NOTE, "My own words.\n", 0);
        drafts.take(cast.helen(), number, seen.id());
        Draft taken = drafts.own(cast.helen(), number).orElseThrow();
        assertThat(taken.body()).isEqualTo("My own words.\n\nDear Anna");
        assertThat(taken.kind()).isEqualTo(Kind.NOTE);
        assertThat(taken.files()).extracting(Draft.File::name).containsExactly("a.txt");
        assertThat(drafts.own(cast.omar(), number).orElseThrow().body()).isEqualTo("Dear Anna");

        drafts.share(cast.omar(), number, false);
        assertThat(drafts.of(cast.helen(), number)).extracting(Draft::id).doesNotContain(seen.id());
        assertThatThrownBy(() -> drafts.take(cast.helen(), number, seen.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isForStaffWhoSeeTheTicket() {
        TicketNumber number = infrastructures();
        drafts.save(cast.omar(), number, Kind.REPLY, "Dear Anna", 0);
        drafts.share(cast.omar(), number, true);
        assertThatThrownBy(() -> drafts.of(cast.anna(), number)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> drafts.save(cast.anna(), number, Kind.REPLY, "Hello", 0))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> drafts.of(cast.sofia(), number)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.save(cast.sofia(), number, Kind.REPLY, "Hello", 0))
                .isInstanceOf(NotFoundException.class);

        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Transfer("business-apps", "ERP."), null);
        actions.assign(Actor.of(cast.helen(), Channel.DESK), number, task(number), null);
        await().until(() -> drafts.mine(cast.omar()).stream()
                .anyMatch(draft -> draft.ticket().equals(number)));
        drafts.discard(cast.omar(), number, null);
        assertThat(drafts.mine(cast.omar())).extracting(Draft::ticket).doesNotContain(number);
    }

    @Test
    void isBounded() {
        TicketNumber number = infrastructures();
        assertThatThrownBy(() -> drafts.save(cast.omar(), number, Kind.REPLY, "x".repeat(Drafts.MOST + 1), null))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> drafts.save(cast.omar(), number, Kind.REPLY, "a\0b", null))
                .isInstanceOf(InvalidException.class);
        drafts.attach(cast.omar(), number, List.of(file("1"), file("2"), file("3"), file("4"), file("5"), file("6")));
        assertThatThrownBy(() -> drafts.attach(
                        cast.omar(), number, List.of(file("7"), file("8"), file("9"), file("10"), file("11"))))
                .isInstanceOf(InvalidException.class);
        drafts.detach(
                cast.omar(),
                number,
                drafts.own(cast.omar(), number).orElseThrow().files().get(0).id());
        assertThat(drafts.own(cast.omar(), number).orElseThrow().files()).hasSize(5);
    }

    @Test
    void isForgottenAfterNinetyDays() {
        TicketNumber old = infrastructures();
        TicketNumber young = infrastructures();
        drafts.save(cast.omar(), old, Kind.REPLY, "Long ago", 0);
        clock.forward(Duration.ofDays(2));
        drafts.save(cast.omar(), young, Kind.REPLY, "Lately", 0);
        clock.forward(Duration.ofDays(89));
        drafts.forgetOld();
        assertThat(drafts.own(cast.omar(), old)).isEmpty();
        assertThat(drafts.own(cast.omar(), young)).isPresent();
    }

    @Test
    void isReadWrittenAndThrownAwayByPrograms() {
        String draft = "/api/tickets/" + infrastructures() + "/draft";
        assertThat(api.send(cast.omar(), "GET", draft, null).statusCode()).isEqualTo(404);
        var put = api.send(cast.omar(), "PUT", draft, Map.of("kind", "note", "body", "Ask Lars"));
        assertThat(put.statusCode()).isEqualTo(200);
        String version = put.headers().firstValue("ETag").orElseThrow();
        JsonNode read = api.get(cast.omar(), draft);
        assertThat(read.get("kind").asText()).isEqualTo("note");
        assertThat(read.get("body").asText()).isEqualTo("Ask Lars");
        assertThat(api.send(cast.omar(), "PUT", draft, Map.of("body", "Ask Helen"), "If-Match", version)
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.send(cast.omar(), "PUT", draft, Map.of("body", "Ask Li"), "If-Match", version)
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.send(cast.omar(), "PUT", draft, Map.of("body", "Ask Li", "kind", "request"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send(cast.anna(), "GET", draft, null).statusCode()).isEqualTo(409);
        assertThat(api.send(cast.sofia(), "GET", draft, null).statusCode()).isEqualTo(404);
        assertThat(api.send(cast.omar(), "DELETE", draft, null).statusCode()).isEqualTo(204);
        assertThat(api.send(cast.omar(), "GET", draft, null).statusCode()).isEqualTo(404);
    }

    private String task(TicketNumber number) {
        await().until(() -> actions.offered(cast.helen(), number).stream().anyMatch(offer -> offer.task() != null));
        return actions.offered(cast.helen(), number).stream()
                .filter(offer -> offer.task() != null)
                .findFirst()
                .orElseThrow()
                .task();
    }

    /** Hardware, hence infrastructure: Omar sees it, Sofia does not. */
    private TicketNumber infrastructures() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.USER,
                Urgency.NORMAL,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() ->
                "infrastructure".equals(tickets.find(cast.helen(), number).team()));
        return number;
    }

    private static NewAttachment file(String name) {
        return new NewAttachment(name, "text/plain", new byte[] {1, 2});
    }
}
