package org.gongdan.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.token.AccessTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class DoorsTests extends ApplicationTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SignInBrake brake;

    private Browser browser;

    @BeforeEach
    void opensABrowser() {
        database.update("delete from sign_in_attempt");
        browser = new Browser(port);
    }

    @Test
    void sendsStrangersToTheSignInAndBackToWhatTheyWanted() {
        HttpResponse<String> answer = browser.get("/desk?team=infrastructure", "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
        assertThat(location(browser.signIn("li.wei", "demo"))).contains("/desk?team=infrastructure");
    }

    @Test
    void takesNoScriptsRequestForThePageThatWasWanted() {
        browser.get("/desk?team=infrastructure", "Accept", "text/html,*/*;q=0.8");
        browser.get("/camunda-welcome", "Accept", "application/json, text/plain, */*");
        assertThat(location(browser.signIn("li.wei", "demo"))).contains("/desk?team=infrastructure");
    }

    @Test
    void makesNoSessionForStrangers() {
        long before = sessions();
        browser.get("/desk");
        browser.get("/api/tickets");
        browser.get(TASKLIST);
        browser.get("/camunda/api/engine/engine/default/task");
        browser.get("/camunda/app/tasklist/scripts/config.js");
        browser.get("/camunda/lib/deps.js");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void leadsCustomersToThePortalAndStaffToTheDesk() {
        assertThat(location(browser.signIn("anna.keller", "demo"))).endsWith(port + "/");
        assertThat(location(new Browser(port).signIn("li.wei", "demo"))).endsWith("/desk");
    }

    @Test
    void givesTheSessionANewIdAtSignIn() {
        browser.get("/login");
        String before = browser.cookie("SESSION");
        HttpResponse<String> answer = browser.signIn("li.wei", "demo");
        assertThat(browser.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void refusesWrongPasswordsUnknownNamesAndMissingTokensAlike() {
        assertThat(location(browser.signIn("li.wei", "wrong"))).endsWith("/login?refused");
        assertThat(location(browser.signIn("nobody", "demo"))).endsWith("/login?refused");
        assertThat(browser.post("/login", "username=li.wei&password=demo").statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesEasyPasswordsThatComeThroughAProxy() {
        assertThat(location(browser.signIn("li.wei", "demo", "X-Forwarded-For", "203.0.113.7")))
                .endsWith("/login?refused");
    }

    @Test
    void bringsTheEnginesOwnLoginFormToTheOneSignIn() {
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            assertThat(browser.get("/camunda/app/" + app + "/scripts/config.js").body())
                    .contains("welcome/scripts/config.js");
        }
        assertThat(browser.get("/camunda/app/welcome/scripts/config.js").body()).contains("one-login.js");
        assertThat(browser.get("/camunda/app/welcome/scripts/one-login.js").body())
                .contains("authentication.login.required", "authentication.logout.success");
    }

    @Test
    void takesNoEasyPasswordWhileTheServerListensBeyondLoopback() throws Exception {
        Authentication attempt = UsernamePasswordAuthenticationToken.unauthenticated("li.wei", "demo");
        ((UsernamePasswordAuthenticationToken) attempt).setDetails(new Origin("127.0.0.1", false));
        for (InetAddress address :
                new InetAddress[] {null, InetAddress.getByName("0.0.0.0"), InetAddress.getByName("::")}) {
            ServerProperties server = new ServerProperties();
            server.setAddress(address);
            PasswordSignIn beyond = new PasswordSignIn(people, passwords, brake, new ListenAddress(server));
            assertThatThrownBy(() -> beyond.authenticate(attempt)).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void slowsGuessingDown() {
        for (int guess = 0; guess < 7; guess++) {
            browser.signIn("emma.novak", "guess" + guess);
        }
        assertThat(location(browser.signIn("emma.novak", "demo"))).endsWith("/login?refused");
        database.update("update sign_in_attempt set barred_till = now() - interval '1 second'");
        assertThat(location(browser.signIn("emma.novak", "demo"))).endsWith("/desk");
        assertThat(database.queryForObject(
                        "select count(*) from sign_in_attempt where key like '%emma.novak%'", Long.class))
                .isZero();
    }

    @Test
    void asksProgramsToSignInWithAProblemDetail() {
        HttpResponse<String> answer = browser.get("/api/tickets");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");
        assertThat(browser.get("/api/tickets", "Authorization", "Bearer gd_wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsTokensInWithoutSessionAndWithoutCsrfToken() {
        String token = tokens.create(people.viewer("li.wei"), "test", Duration.ofDays(1))
                .secret();
        long before = sessions();
        HttpResponse<String> answer = browser.post(
                "/api/nothing-here", "{}", "Authorization", "Bearer " + token, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(browser.cookie("SESSION")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void givesAProgramItsFirstTokenByPasswordAndNothingElse() {
        String[] wanted = {"Content-Type", "application/json"};
        HttpResponse<String> answer =
                browser.post("/api/tokens", "{\"name\": \"loader\"}", with(wanted, basic("li.wei")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("gd_");
        assertThat(browser.cookie("SESSION")).isEmpty();
        assertThat(browser.get("/api/tickets", basic("li.wei")).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/tokens", basic("li.wei")).statusCode()).isEqualTo(401);
        assertThat(browser.post("/api/tickets", "{}", with(wanted, basic("li.wei")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWrongAndForwardedEasyPasswordsOfPrograms() {
        String[] wanted = {"Content-Type", "application/json"};
        String[] wrong = {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString("li.wei:wrong".getBytes(StandardCharsets.UTF_8))
        };
        HttpResponse<String> answer = browser.post("/api/tokens", "{\"name\": \"loader\"}", with(wanted, wrong));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).doesNotContain("Basic");
        String[] afar = with(basic("li.wei"), "X-Forwarded-For", "203.0.113.7");
        assertThat(browser.post("/api/tokens", "{\"name\": \"loader\"}", with(wanted, afar))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void wantsACsrfTokenForChangesBySession() {
        browser.signIn("li.wei", "demo");
        HttpResponse<String> answer = browser.post("/api/nothing-here", "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void opensTheEnginesApiToAdministratorsAndAnalystsOnlyAndNeverBySession() {
        String definitions = "/engine-rest/process-definition/count";
        assertThat(browser.get(definitions).statusCode()).isEqualTo(401);
        assertThat(browser.get(definitions, basic("li.wei")).statusCode()).isEqualTo(403);
        assertThat(browser.get(definitions, basic("zhao.lei")).statusCode()).isEqualTo(200);
        assertThat(browser.get(definitions, basic("admin")).statusCode()).isEqualTo(200);
        browser.signIn("admin", "demo");
        assertThat(browser.get(definitions).statusCode()).isEqualTo(401);
        String token = tokens.create(people.viewer("zhao.lei"), "modeler", Duration.ofDays(1))
                .secret();
        assertThat(new Browser(port)
                        .get(definitions, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void deniesTheEnginesSetupAndItsOwnLogin() {
        String setup = "/camunda/api/admin/setup/default/user/create";
        assertThat(browser.post(setup, "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(401);
        browser.signIn("admin", "demo");
        assertThat(browser.post(setup, "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/tasklist", "username=admin&password=demo")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void opensTheWebApplicationsByRole() {
        assertThat(statuses("anna.keller")).containsExactly(403, 403, 403, 403, 200, 403, 403);
        assertThat(statuses("li.wei")).startsWith(200, 403, 403);
        assertThat(statuses("zhao.lei")).startsWith(200, 200, 403);
        assertThat(statuses("admin")).startsWith(200, 200, 200);
    }

    /** Tasklist, Cockpit, Admin, Desk, portal, Studio, operations; pages not yet made may be missing but not open. */
    private List<Integer> statuses(String person) {
        Browser own = new Browser(port);
        own.signIn(person, "demo");
        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(
                TASKLIST,
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/desk",
                "/",
                "/studio",
                "/actuator/metrics")) {
            int status = own.get(path).statusCode();
            statuses.add(path.equals("/") && status == 404 ? 200 : status);
        }
        return statuses;
    }

    @Test
    void signsInToTasklistWithTheSameSession() {
        browser.signIn("li.wei", "demo");
        browser.get(TASKLIST);
        HttpResponse<String> user = browser.get("/camunda/api/admin/auth/user/default");
        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(user.body()).contains("li.wei").contains("tasklist").doesNotContain("cockpit");
        HttpResponse<String> filters = browser.get("/camunda/api/engine/engine/default/filter?resourceType=Task");
        assertThat(filters.body()).contains("My tickets");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty();
    }

    @Test
    void keepsTheEnginesOwnCsrfFilterInForce() {
        browser.signIn("li.wei", "demo");
        browser.get(TASKLIST);
        String tasks = "/camunda/api/engine/engine/default/task";
        String token = browser.cookie("XSRF-TOKEN");
        assertThat(browser.post(tasks, "{}", "Content-Type", "application/json", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post(tasks, "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
    }

    @Test
    void signsOutOfEverythingFromTasklist() {
        browser.signIn("li.wei", "demo");
        browser.get(TASKLIST);
        HttpResponse<String> answer = browser.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/desk"))).endsWith("/login");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsOutOfEverythingFromTheDesk() {
        browser.signIn("li.wei", "demo");
        browser.get(TASKLIST);
        HttpResponse<String> answer = browser.post("/logout", "_csrf=" + Browser.encode(browser.csrf()));
        assertThat(location(answer)).endsWith("/login?goodbye");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsTheSessionsOfThoseWhoLoseARight() {
        browser.signIn("omar.haddad", "demo");
        people.revoke("omar.haddad", Role.LEAD);
        assertThat(location(browser.get("/desk"))).endsWith("/login");
    }

    @Test
    void servesFilesOfTheWebApplicationsWithoutASession() {
        for (String path : List.of(
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
                "/camunda/app/cockpit/scripts/config.js",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void sendsStrictHeadersWithEveryPage() {
        for (String path : List.of("/login", "/api/tickets", "/camunda/lib/deps.js", "/engine-rest/engine")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        }
    }

    @Test
    void givesEachPageOfTheWebApplicationsItsOwnNonce() throws Exception {
        browser.signIn("li.wei", "demo");
        browser.get(TASKLIST);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> nonces = new ArrayList<>();
            for (int page = 0; page < 200; page++) {
                nonces.add(clients.submit(() -> nonceOf(browser.get(TASKLIST))));
            }
            for (Future<String> nonce : nonces) {
                assertThat(nonce.get()).isNotEmpty();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** The nonce that header and all scripts of the page agree on. */
    private static String nonceOf(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        Matcher header = Pattern.compile("'nonce-([^']+)'").matcher(policies.get(0));
        assertThat(header.find()).isTrue();
        Matcher scripts = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (scripts.find()) {
            assertThat(scripts.group(1)).isEqualTo(header.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(2);
        return header.group(1);
    }

    private long sessions() {
        return database.queryForObject("select count(*) from spring_session", Long.class);
    }

    private static String[] basic(String person) {
        String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + credentials};
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
