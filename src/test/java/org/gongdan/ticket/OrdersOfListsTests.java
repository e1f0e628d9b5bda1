package org.gongdan.ticket;

import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.gongdan.TestDatabase;
import org.gongdan.core.WireTypeHandler;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch.Promise;
import org.gongdan.ticket.TicketSearch.Sort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each view of the Desk in each of its orders, among a hundred thousand tickets: an index leads, nobody reads them all. */
class OrdersOfListsTests {

    private static final Viewer MANAGER =
            new Viewer("helen.schmidt", "Helen", Set.of(Role.MANAGER), Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
    private static final Viewer AGENT =
            new Viewer("omar.haddad", "Omar", Set.of(Role.AGENT), Set.of("team-1"), Locale.ENGLISH, ZoneOffset.UTC);

    private static TestDatabase.Access database;
    private static Configuration mapper;

    @BeforeAll
    static void aHundredThousandTickets() throws SQLException, IOException {
        database = TestDatabase.fresh();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into customer (name, email, locale) values ('Anna', 'anna@example.org', 'en')");
            statement.execute("""
                    insert into ticket (type, status, subject, language, channel, impact, urgency, priority, team, assignee,
                                        requester_id, resolution_due, at_risk_at, created_at, updated_at, attributes)
                    select 'incident', case when random() < 0.9 then 'closed' else (array['new', 'open', 'pending', 'resolved'])[1 + n % 4] end,
                           'Printer ' || n, 'en', 'portal', 'user', 'low', (array['low', 'normal', 'high', 'critical', null])[1 + n % 5],
                           'team-' || n % 6, case when n % 3 > 0 then 'agent-' || n % 40 end, (select min(id) from customer),
                           now() + (random() * 200 - 20) * interval '1 hour', now() + (random() * 150 - 20) * interval '1 hour',
                           now() - (100000 - n) * interval '1 minute', now() - random() * (100000 - n) * interval '1 minute',
                           case when n % 10 = 0 then jsonb_build_object('service', (array['hardware', 'software', 'access'])[1 + n % 3],
                               'cost', n % 5000, 'costCentre', 'IT-' || n % 700) else '{}' end
                    from generate_series(1, 100000) n
                    """);
            statement.execute("vacuum analyze ticket");
            statement.execute("vacuum analyze customer");
        }
        mapper = new Configuration();
        mapper.setMapUnderscoreToCamelCase(true);
        mapper.setDefaultEnumTypeHandler(WireTypeHandler.class);
        try (InputStream xml = Resources.getResourceAsStream("mappers/ticket.xml")) {
            new XMLMapperBuilder(xml, mapper, "mappers/ticket.xml", mapper.getSqlFragments()).parse();
        }
    }

    static Stream<Listed> listings() {
        TicketSearch open = TicketSearch.all().withStatus(TicketSearch.OPEN);
        Map<String, TicketSearch> views = Map.of(
                "all", open,
                "mine", open.withAssignee("agent-7"),
                "unassigned", open.withUnassigned(true),
                "at-risk", open.withPromise(Promise.AT_RISK),
                "overdue", open.withPromise(Promise.OVERDUE),
                "team", open.withTeam("team-1"),
                "choice", open.withAnswers(List.of(AnswerWanted.oneOf("service", List.of("hardware")))),
                "range",
                        open.withAnswers(
                                List.of(AnswerWanted.number("cost", TEN, null).confidential(true))),
                "part", open.withAnswers(List.of(AnswerWanted.containing("costCentre", "-69"))));
        return views.entrySet().stream()
                .flatMap(view -> Stream.of(Sort.values())
                        .flatMap(sort -> Stream.of(MANAGER, AGENT)
                                .flatMap(viewer -> Stream.of(false, true)
                                        .map(later -> new Listed(
                                                view.getKey(), view.getValue().page(sort, 50, null), viewer, later)))));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void isLedByAnIndex(Listed list) throws SQLException {
        assertThat(String.join("\n", plan(list))).doesNotContain("Seq Scan on ticket ");
    }

    private static List<String> plan(Listed list) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewer", list.viewer());
        parameters.put("search", list.search());
        parameters.put("after", list.later() ? middle(list.search().sort()) : null);
        parameters.put("now", Instant.now());
        parameters.put("most", 51);
        MappedStatement search = mapper.getMappedStatement("org.gongdan.ticket.TicketRows.search");
        BoundSql sql = search.getBoundSql(parameters);
        try (Connection connection = connect();
                PreparedStatement explain = connection.prepareStatement("explain " + sql.getSql())) {
            mapper.newParameterHandler(search, parameters, sql).setParameters(explain);
            return lines(explain.executeQuery());
        }
    }

    private static TicketCursor.Position middle(Sort sort) {
        return new TicketCursor.Position(sort == Sort.PRIORITY ? 1 : 0, Instant.now(), 150_000, "");
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return lines;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    /** A view in an order, from its begin or from somewhere in its middle. */
    record Listed(String view, TicketSearch search, Viewer viewer, boolean later) {

        @Override
        public String toString() {
            return view + " by " + search.sort().wire() + " for " + viewer.name() + (later ? ", later" : "");
        }
    }
}
