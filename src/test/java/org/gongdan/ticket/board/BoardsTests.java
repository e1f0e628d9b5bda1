package org.gongdan.ticket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.security.Browser;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.StaleException;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board of a team that no other story reaches: Mia and Noah of the harbour. */
class BoardsTests extends ApplicationTest {

    private static final String HARBOUR = "harbour";
    private static final String MIA = "mia.stone";
    private static final String NOAH = "noah.field";

    @LocalServerPort
    private int port;

    @Autowired
    private Boards boards;

    @Autowired
    private Moves moves;

    @Autowired
    private Walls walls;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Cast cast;

    private final List<TicketNumber> opened = new ArrayList<>();

    @BeforeEach
    void foundTheHarbour() {
        if (people.findTeam(HARBOUR).isEmpty()) {
            people.found(HARBOUR, "Harbour");
            Map.of(MIA, "Mia Stone", NOAH, "Noah Field").forEach((id, name) -> {
                people.register(new NewAccount(
                        id,
                        name,
                        id + "@gongdan.example",
                        Set.of(Role.AGENT),
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Berlin")));
                people.join(id, HARBOUR);
            });
            passwords.setEasy(List.of(MIA));
        }
    }

    @AfterEach
    void endTheStories() {
        for (TicketNumber number : opened) {
            if (!find(number).isClosed()) {
                actions.perform(helen(), number, new Withdraw("The story is over."), null);
            }
        }
    }

    @Test
    void countsEveryColumnAndShowsTheMostUrgentFirst() {
        TicketNumber calm = ticket(Priority.LOW);
        TicketNumber usual = ticket(Priority.NORMAL);
        TicketNumber urgent = ticket(Priority.CRITICAL);
        assertThat(columns(mia(), By.STATUS, 2).keySet())
                .containsExactly("new", "open", "pending", "on-hold", "resolved");
        Column open = columns(mia(), By.STATUS, 2).get("open");
        assertThat(open.count()).isEqualTo(3);
        assertThat(open.more()).isEqualTo(1);
        assertThat(open.tickets()).extracting(Ticket::number).containsExactly(urgent, usual);

        move(calm, By.AGENT, By.NOBODY);
        move(usual, By.AGENT, NOAH);
        move(urgent, By.AGENT, NOAH);
        Map<String, Column> agents = columns(mia(), By.AGENT, 50);
        assertThat(agents.keySet()).containsExactly("-", MIA, NOAH);
        assertThat(agents.get(By.NOBODY).tickets()).extracting(Ticket::number).containsExactly(calm);
        assertThat(agents.get(MIA).count()).isZero();
        assertThat(agents.get(NOAH).tickets()).extracting(Ticket::number).containsExactly(urgent, usual);
        assertThat(agents.get(NOAH).name()).isEqualTo("Noah Field");
    }

    @Test
    void keepsTheColumnOfWhoeverLeftWhileTheyHaveTickets() {
        TicketNumber number = ticket(Priority.NORMAL);
        move(number, By.AGENT, NOAH);
        people.leave(NOAH, HARBOUR);
        try {
            assertThat(columns(mia(), By.AGENT, 50).keySet()).containsExactly("-", MIA, NOAH);
            assertThat(moves.of(mia(), number, By.AGENT)).extracting(Move::to).containsExactly("-", MIA);
            assertThatThrownBy(() -> move(number, By.AGENT, "omar.haddad")).isInstanceOf(InvalidException.class);
        } finally {
            people.join(NOAH, HARBOUR);
        }
    }

    @Test
    void showsNobodyMoreThanTheyMaySee() {
        TicketNumber number = ticket(Priority.NORMAL);
        assertThat(columns(cast.helen(), By.STATUS, 50).get("open").count()).isEqualTo(1);
        assertThat(columns(cast.sofia(), By.STATUS, 50).values())
                .allMatch(column -> column.count() == 0 && column.tickets().isEmpty());
        assertThatThrownBy(() -> boards.columns(cast.anna(), HARBOUR, By.STATUS, 50))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> moves.of(cast.sofia(), number, By.STATUS)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> moves.of(cast.anna(), number, By.STATUS)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        moves.move(Actor.of(cast.anna(), Channel.DESK), number, By.STATUS, "pending", "Mine.", null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void pausesAndResumesWithAReasonOnly() {
        TicketNumber number = ticket(Priority.NORMAL);
        assertThatThrownBy(() -> moves.move(actor(), number, By.STATUS, "pending", " ", null))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        no -> assertThat(no.errors().get(0).key()).isEqualTo("ticket.move.no-reason"));
        assertThat(whys(number, By.STATUS))
                .isEqualTo(Map.of(
                        "new", "ticket.move.never-new",
                        "open", "ticket.move.there",
                        "pending", "",
                        "on-hold", "",
                        "resolved", "ticket.move.by-its-step"));
        assertThat(moves.move(actor(), number, By.STATUS, "on-hold", "The supplier.", null)
                        .status())
                .isEqualTo(Status.ON_HOLD);
        assertThat(whys(number, By.STATUS)).containsEntry("pending", "ticket.move.paused");
        assertThatThrownBy(() -> moves.move(actor(), number, By.STATUS, "pending", "She is asked.", null))
                .isInstanceOf(RefusedException.class);
        assertThat(moves.move(actor(), number, By.STATUS, "open", "It came.", null)
                        .status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void givesNoWorkAwayWhereTheRequesterDecides() {
        TicketNumber number = ticket(Priority.NORMAL);
        String task = String.valueOf(actions.offered(mia(), number).get(0).task());
        actions.complete(actor(), number, task, Map.of("solution", "It runs.", "resolutionCode", "fixed"), null);
        await().until(() -> find(number).status() == Status.RESOLVED);
        assertThat(whys(number, By.AGENT).values())
                .contains("ticket.move.resolved")
                .doesNotContain("");
        assertThat(whys(number, By.STATUS)).containsEntry("open", "ticket.move.resolved");
        assertThatThrownBy(() -> moves.move(actor(), number, By.STATUS, "open", "Again.", null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void movesNothingThatChangedMeanwhile() {
        TicketNumber number = ticket(Priority.NORMAL);
        Ticket seen = find(number);
        String other = MIA.equals(seen.assignee()) ? NOAH : MIA;
        conversation.note(actor(), number, "She called.", List.of());
        assertThatThrownBy(() -> moves.move(actor(), number, By.AGENT, other, "", seen.version()))
                .isInstanceOf(StaleException.class);
        assertThat(find(number).assignee()).isEqualTo(seen.assignee());

        Browser mia = new Browser(port);
        mia.signIn(MIA, Cast.PASSWORD);
        String standing = "incident open harbour " + seen.assignee() + " ";
        mia.post(moves(number), form(mia, "agent", other, seen.version(), standing));
        assertThat(mia.get("/desk/boards?team=harbour&by=agent").body()).contains(number + " has been moved");
        assertThat(find(number).assignee())
                .as("what was said meanwhile moves nothing")
                .isEqualTo(other);
        HttpResponse<String> stale = mia.post(moves(number), form(mia, "agent", By.NOBODY, seen.version(), standing));
        assertThat(stale.statusCode()).isEqualTo(302);
        assertThat(mia.get("/desk/boards?team=harbour&by=agent").body())
                .contains("Somebody changed " + number)
                .contains("data-card=\"" + number + "\"");
        assertThat(find(number).assignee()).isEqualTo(other);
    }

    @Test
    void opensToTheTeamAndLeadsOnToTheListOfAColumn() {
        TicketNumber number = ticket(Priority.NORMAL);
        Browser mia = new Browser(port);
        mia.signIn(MIA, Cast.PASSWORD);
        assertThat(mia.get("/desk/boards").body()).contains("Board of Harbour", number.toString());
        assertThat(mia.get("/desk/boards?team=infrastructure").statusCode()).isEqualTo(404);
        assertThat(mia.get("/desk?view=team-harbour.status-open&sort=priority").body())
                .contains("Harbour: Open", "data-ticket=\"" + number + "\"");
        assertThat(mia.get("/desk?view=team-harbour.agent--").body()).contains("Harbour: Nobody");
        assertThat(mia.get("/desk?view=team-infrastructure.status-open").statusCode())
                .isEqualTo(404);
        Browser anna = new Browser(port);
        anna.signIn("anna.keller", Cast.PASSWORD);
        assertThat(anna.get("/desk/boards").statusCode()).isEqualTo(403);
        assertThat(anna.get(moves(number) + "?team=harbour&by=agent").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsTheWallHowTheTeamStandsInNumbersAlone() {
        TicketNumber first = ticket(Priority.NORMAL);
        TicketNumber second = ticket(Priority.NORMAL);
        TicketNumber third = ticket(Priority.NORMAL);
        move(first, By.AGENT, NOAH);
        move(second, By.AGENT, NOAH);
        move(third, By.AGENT, By.NOBODY);
        Figures now = figures(mia());
        assertThat(List.of(now.open(), now.unassigned(), now.overdue(), now.waiting()))
                .containsExactly(3L, 1L, 0L, 0L);
        assertThat(now.agents()).containsEntry(NOAH, 2L);
        assertThat(now.steps()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("Work on ticket");
            assertThat(step.tickets()).isEqualTo(3);
            assertThat(step.since()).isBeforeOrEqualTo(clock.instant());
        });

        moves.move(actor(), first, By.STATUS, "pending", "Which one?", null);
        clock.forward(Duration.ofDays(30));
        Figures later = figures(mia());
        assertThat(List.of(later.open(), later.overdue(), later.waiting())).containsExactly(3L, 2L, 1L);
        assertThat(later.steps().get(0).tickets())
                .as("a paused ticket does not wait at its step")
                .isEqualTo(2);
        assertThat(later.agents()).containsEntry(NOAH, 1L);
    }

    @Test
    void countsOnTheWallOnlyWhatTheViewerMaySee() {
        ticket(Priority.NORMAL);
        assertThat(figures(cast.helen()).open()).isEqualTo(1);
        assertThat(figures(cast.sofia()).open()).isZero();
        assertThat(figures(cast.sofia()).steps()).isEmpty();
        assertThatThrownBy(() -> figures(cast.anna())).isInstanceOf(RefusedException.class);

        Browser mia = new Browser(port);
        mia.signIn(MIA, Cast.PASSWORD);
        assertThat(mia.get("/desk/wall").body())
                .contains("data-theme=\"dark\"", "Harbour", "Work on ticket", "Noah Field")
                .doesNotContain("Anna Keller", "Printer broken");
        assertThat(mia.get("/desk/wall?team=infrastructure").statusCode()).isEqualTo(404);
        Browser anna = new Browser(port);
        anna.signIn("anna.keller", Cast.PASSWORD);
        assertThat(anna.get("/desk/wall").statusCode()).isEqualTo(403);
    }

    private Figures figures(Viewer viewer) {
        return walls.of(viewer, List.of(HARBOUR)).get(0);
    }

    private static String moves(TicketNumber number) {
        return "/desk/boards/" + number + "/moves";
    }

    private static String form(Browser browser, String by, String to, int version, String seen) {
        return "team=harbour&by=" + by + "&to=" + to + "&version=" + version + "&seen=" + Browser.encode(seen)
                + "&_csrf=" + Browser.encode(browser.csrf());
    }

    private Map<String, Column> columns(Viewer viewer, By by, int most) {
        return boards.columns(viewer, HARBOUR, by, most).stream()
                .collect(Collectors.toMap(Column::key, column -> column, (one, other) -> one, LinkedHashMap::new));
    }

    /** Why the ticket cannot go to a column, by column; empty where it can. */
    private Map<String, String> whys(TicketNumber number, By by) {
        return moves.of(mia(), number, by).stream().collect(Collectors.toMap(Move::to, move -> {
            Sentence why = move.why();
            return why == null ? "" : why.key();
        }));
    }

    private void move(TicketNumber number, By by, String to) {
        if (!by.key(find(number)).equals(to)) {
            moves.move(actor(), number, by, to, "", null);
        }
    }

    /** At work with Mia or Noah. */
    private TicketNumber ticket(Priority priority) {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        opened.add(number);
        awaitWork(number);
        actions.perform(helen(), number, new Transfer(HARBOUR, "It is theirs."), null);
        awaitWork(number);
        await().until(() -> find(number).assignee() != null);
        if (find(number).priority() != priority) {
            tickets.change(helen(), number, new TicketChange(null, null, null, null, null, null, priority), null);
        }
        return number;
    }

    private void awaitWork(TicketNumber number) {
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
    }

    private Ticket find(TicketNumber number) {
        return tickets.find(cast.helen(), number);
    }

    private Viewer mia() {
        return people.viewer(MIA);
    }

    private Actor actor() {
        return Actor.of(mia(), Channel.DESK);
    }

    private Actor helen() {
        return Actor.of(cast.helen(), Channel.DESK);
    }
}
