package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AccountsApiTests extends ApplicationTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> secrets = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private IdentityService engine;

    @Test
    void letsAdministratorsAndNobodyElseIn() throws Exception {
        for (String path : new String[] {"/api/accounts", "/api/accounts/li.wei", "/api/organisations"}) {
            assertThat(call(cast.helen(), "GET", path, null).statusCode()).isEqualTo(403);
            assertThat(call(cast.admin(), "GET", path, null).statusCode()).isEqualTo(200);
        }
        assertThat(call(cast.liWei(), "POST", "/api/accounts", agent("nobody.new"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(call(cast.liWei(), "PATCH", "/api/accounts/li.wei", "{\"roles\":[\"admin\"]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void makesAnAgentWhomTheEngineKnows() throws Exception {
        String id = fresh();
        HttpResponse<String> made = call(cast.admin(), "POST", "/api/accounts", agent(id));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).get("password").asText()).hasSizeGreaterThan(12);
        assertThat(groups(id)).contains("agents", "service-desk");
        HttpResponse<String> again =
                call(cast.admin(), "POST", "/api/accounts", agent(id).replace("@", ".2@"));
        assertThat(again.statusCode()).isEqualTo(409);
        change(id, null, "{\"roles\":[\"agent\",\"lead\"],\"teams\":[\"infrastructure\"]}", 200);
        assertThat(groups(id)).contains("agents", "leads", "infrastructure").doesNotContain("service-desk");
    }

    @Test
    void makesOneOfManyThatAskForTheSameAddressAtOnce() throws Exception {
        String address = fresh();
        Viewer admin = cast.admin();
        call(admin, "GET", "/api/accounts", null);
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int client = 0; client < 6; client++) {
                String id = fresh();
                String wanted = agent(id).replace(id + "@", address + "@");
                answers.add(clients.submit(() -> call(admin, "POST", "/api/accounts", wanted)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 400, 400, 400, 400, 400);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void makesACustomerWithOrganisationAndTier() throws Exception {
        String firm = "Firm " + fresh();
        String wanted = "{\"name\":\"" + firm + "\",\"tier\":\"gold\"}";
        HttpResponse<String> founded = call(cast.admin(), "POST", "/api/organisations", wanted);
        assertThat(founded.statusCode()).isEqualTo(201);
        String id = fresh();
        String customer = "{\"id\":\"" + id + "\",\"name\":\"Ida Ek\",\"email\":\"" + id
                + "@firm.example\",\"organisation\":\"" + firm + "\"}";
        assertThat(call(cast.admin(), "POST", "/api/accounts", customer).statusCode())
                .isEqualTo(201);
        assertThat(customers.findByAccount(id)).hasValueSatisfying(found -> {
            assertThat(found.organisation()).isEqualTo(firm);
            assertThat(found.tier()).isEqualTo(Tier.GOLD);
        });
        change(id, null, "{\"tier\":\"vip\",\"name\":\"Ida Ek-Lund\"}", 200);
        assertThat(customers.findByAccount(id)).hasValueSatisfying(found -> {
            assertThat(found.tier()).isEqualTo(Tier.VIP);
            assertThat(found.name()).isEqualTo("Ida Ek-Lund");
        });
        change(id, null, "{\"tier\":\"\",\"organisation\":\"\"}", 200);
        assertThat(customers.findByAccount(id).orElseThrow().tier()).isEqualTo(Tier.STANDARD);
        assertThat(groups(id)).isEmpty();
    }

    @Test
    void givesTheAccountToWhoeverWasKnownByMailOnly() throws Exception {
        String id = fresh();
        long known =
                customers.withEmail(id + "@mail.example", "Known", cast.liWei()).id();
        String customer = "{\"id\":\"" + id + "\",\"name\":\"Known Now\",\"email\":\"" + id + "@mail.example\"}";
        assertThat(call(cast.admin(), "POST", "/api/accounts", customer).statusCode())
                .isEqualTo(201);
        assertThat(customers.findByAccount(id).orElseThrow().id()).isEqualTo(known);
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        String wrong = "{\"id\":\"No Spaces\",\"name\":\"x\\u0000\",\"email\":\"x\",\"roles\":[\"king\"],"
                + "\"teams\":[\"moon\"],\"organisation\":\"Nowhere\",\"tier\":\"tin\",\"language\":\"tlh\","
                + "\"zone\":\"Mars\",\"age\":7}";
        assertThat(json(call(cast.admin(), "POST", "/api/accounts", wrong)).findValuesAsText("field"))
                .contains("id", "name", "email", "roles", "teams", "organisation", "tier", "language", "zone", "age");
        String taken = agent(fresh()).replaceAll("\"email\":\"[^\"]*\"", "\"email\":\"LI.WEI@gongdan.example\"");
        assertThat(json(call(cast.admin(), "POST", "/api/accounts", taken)).findValuesAsText("field"))
                .containsExactly("email");
        String helper = agent(fresh()).replace("[\"agent\"]", "[\"customer\"]");
        assertThat(json(call(cast.admin(), "POST", "/api/accounts", helper)).findValuesAsText("field"))
                .containsExactly("teams");
    }

    @Test
    void overwritesNothingThatAnotherAdministratorChanged() throws Exception {
        String id = fresh();
        call(cast.admin(), "POST", "/api/accounts", agent(id));
        String seen = etag(call(cast.admin(), "GET", "/api/accounts/" + id, null));
        change(id, seen, "{\"name\":\"First\"}", 200);
        HttpResponse<String> second = change(id, seen, "{\"name\":\"Second\"}", 412);
        assertThat(etag(second)).isNotEqualTo(seen);
        assertThat(people.account(id).name()).isEqualTo("First");

        String firm = "{\"name\":\"Firm " + id + "\"}";
        HttpResponse<String> founded = call(cast.admin(), "POST", "/api/organisations", firm);
        String place = founded.headers().firstValue("Location").orElseThrow();
        assertThat(patch(place, etag(founded), "{\"tier\":\"vip\"}").statusCode())
                .isEqualTo(200);
        assertThat(patch(place, etag(founded), "{\"tier\":\"gold\"}").statusCode())
                .isEqualTo(412);
        assertThat(json(call(cast.admin(), "POST", "/api/organisations", firm)).findValuesAsText("field"))
                .containsExactly("name");
    }

    @Test
    void locksAndUnlocksButNobodyLocksThemselvesOut() throws Exception {
        String id = fresh();
        call(cast.admin(), "POST", "/api/accounts", agent(id));
        Viewer agent = people.viewer(id);
        assertThat(call(agent, "GET", "/api/tickets", null).statusCode()).isEqualTo(200);
        change(id, null, "{\"active\":false}", 200);
        assertThat(call(agent, "GET", "/api/tickets", null).statusCode()).isEqualTo(401);
        assertThat(groups(id)).isEmpty();
        change(id, null, "{\"name\":\"Still locked\"}", 200);
        assertThat(people.account(id).active()).isFalse();
        change(id, null, "{\"active\":true}", 200);
        assertThat(call(agent, "GET", "/api/tickets", null).statusCode()).isEqualTo(200);

        change("admin", null, "{\"active\":false}", 409);
        change("admin", null, "{\"roles\":[\"agent\"]}", 409);
        assertThat(people.viewer("admin").is(Role.ADMIN)).isTrue();
    }

    @Test
    void listsPageByPageAndFindsByNameAndAddress() throws Exception {
        String cursor = "";
        int read = 0;
        do {
            JsonNode page = json(call(cast.admin(), "GET", "/api/accounts?limit=4&cursor=" + cursor, null));
            read += page.get("items").size();
            cursor = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!cursor.isEmpty());
        assertThat(read).isEqualTo(people.everybody().size());
        assertThat(found("text=NORTHWIND&kind=customers"))
                .contains("anna.keller")
                .doesNotContain("sun.li", "li.wei");
        assertThat(found("text=%E5%BC%A0%E6%95%8F")).containsExactly("zhang.min");
        assertThat(found("text=%25")).isEmpty();
        assertThat(found("kind=staff")).contains("admin", "li.wei").doesNotContain("anna.keller");
        assertThat(call(cast.admin(), "GET", "/api/accounts?kind=ghosts", null).statusCode())
                .isEqualTo(400);
    }

    private List<String> found(String query) throws Exception {
        return json(call(cast.admin(), "GET", "/api/accounts?" + query, null)).findValuesAsText("id");
    }

    private List<String> groups(String id) {
        return engine.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String fresh() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String agent(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"New Agent\",\"email\":\"" + id + "@gongdan.example\","
                + "\"roles\":[\"agent\"],\"teams\":[\"service-desk\"]}";
    }

    private HttpResponse<String> change(String id, String version, String body, int status) throws Exception {
        HttpResponse<String> answer = patch("/api/accounts/" + id, version == null ? "*" : version, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private HttpResponse<String> patch(String place, String version, String body) throws Exception {
        HttpRequest request = request(cast.admin(), place)
                .header("If-Match", version)
                .method("PATCH", BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> call(Viewer viewer, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(viewer, path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Viewer viewer, String path) {
        String secret = secrets.computeIfAbsent(
                viewer.accountId(),
                account -> tokens.create(viewer, "test", Duration.ofDays(1)).secret());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json");
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private JsonNode json(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }
}
