package org.gongdan;

import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product in front of real browsers, sending mails through a real server; all tests that extend this share one
 * context. A page that complains on its console, breaks its content policy or misses a file fails its test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class BrowserTest {

    /** The mail server; tests may stop and start it. */
    protected static final Mails MAILS = new Mails(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int TIMEOUT = 60_000;

    private static Chromium chromium;

    @Autowired
    private ProcessEngine theEngine;

    @Autowired
    private Room room;

    @Autowired
    protected Cast cast;

    @Autowired
    protected Tickets tickets;

    @Autowired
    protected TicketActions actions;

    @LocalServerPort
    protected int port;

    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /** What the people had before them when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback lastSight = context -> context.getExecutionException()
            .ifPresent(failure -> pages.forEach(page ->
                    shoot(page, "failed/" + context.getDisplayName().replaceAll("\\W", "") + pages.indexOf(page))));

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        MAILS.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", MAILS::port);
        registry.add(
                "gongdan.home",
                () -> "target/browser-home/" + ProcessHandle.current().pid());
    }

    /** The engine's REST API and web applications ask a static registry, which another context may have written since. */
    @BeforeEach
    void answerWithOurEngine() {
        ProcessEngines.registerProcessEngine(theEngine);
    }

    @BeforeEach
    void makeRoom() {
        room.makeFor(getClass());
    }

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void nobodyComplains() {
        pages.forEach(page -> page.context().close());
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        Assertions.assertThat(complaints).isEmpty();
    }

    /** Waits for what a job does after a commit; generous, since the machine may be busy. */
    protected static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    /** The complaint of a page that this test is about. */
    protected void expectComplaint(String part) {
        expected.add(part);
    }

    /** A browser of its own, in English, with the start page before it that the person arrives at. */
    protected Page signedIn(String person) {
        return signedIn(person, Window.DESK);
    }

    protected Page signedIn(String person, Window window) {
        Page page = stranger(window);
        page.navigate(address("/login"));
        signIn(page, person);
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    protected static void signIn(Page page, String person) {
        page.fill("#username", person);
        page.fill("#password", Cast.PASSWORD);
        page.press("#password", "Enter");
    }

    protected Page stranger() {
        return stranger(Window.DESK);
    }

    protected Page stranger(Window window) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setLocale(window.language()));
        context.setDefaultTimeout(TIMEOUT);
        context.addCookies(List.of(
                new com.microsoft.playwright.options.Cookie("language", window.language()).setUrl(address("/"))));
        Page page = context.newPage();
        listenTo(page);
        pages.add(page);
        return page;
    }

    private void listenTo(Page page) {
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.location() + ": " + message.text());
            }
        });
        // A page that is left while it still loads gives up its requests; that is nobody's fault.
        page.onRequestFailed(request -> {
            if (!request.failure().equals("net::ERR_ABORTED")) {
                complaints.add(request.url() + ": " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (isElsewhere(response)) {
                complaints.add(response.url() + ": comes from elsewhere");
            }
        });
    }

    private boolean isElsewhere(Response response) {
        return response.url().startsWith("http") && !response.url().startsWith(address("/"));
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    protected static Pattern at(String part) {
        return Pattern.compile(".*" + part + ".*");
    }

    /** As somebody does who waits until the page has come: before that nothing listens to keys. */
    protected static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    /** Kept under target/screenshots for people to look at. */
    protected static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** A ticket that the tables are sure of: hardware, hence infrastructure. */
    protected TicketNumber printerBroken(Viewer customer) {
        TicketNumber number = open(customer, "Printer broken", "Our printer does not print.");
        awaitTask(number, "Work on ticket");
        return number;
    }

    protected TicketNumber open(Viewer customer, String subject, String description) {
        NewTicket request =
                new NewTicket(Type.INCIDENT, subject, description, Impact.TEAM, Urgency.HIGH, null, null, List.of());
        return tickets.open(Actor.of(customer, Channel.PORTAL), request).number();
    }

    protected void awaitTask(TicketNumber number, String name) {
        await().until(() -> offered(number).contains(name));
    }

    /** Whose ticket it is: routing decides, so tests ask. */
    protected String agentOf(TicketNumber number) {
        awaitTask(number, "Work on ticket");
        return String.valueOf(tickets.find(cast.helen(), number).assignee());
    }

    /** The engine's id of the task that the ticket waits for. */
    protected String task(TicketNumber number) {
        return actions.offered(cast.helen(), number).stream()
                .flatMap(transition -> Optional.ofNullable(transition.task()).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(TicketNumber number) {
        return actions.offered(cast.helen(), number).stream()
                .map(Transition::name)
                .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    /** A browser's window and what its owner likes. */
    protected record Window(int width, int height, boolean dark, String language) {

        public static final Window DESK = new Window(1440, 900, false, "en");
        public static final Window PHONE = new Window(360, 780, false, "en");

        public Window inTheDark() {
            return new Window(width, height, true, language);
        }

        public Window inChinese() {
            return new Window(width, height, dark, "zh-CN");
        }

        @Override
        public String toString() {
            return width + (dark ? "-dark-" : "-light-") + language;
        }
    }
}
