package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Timeline.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is confidential is told to whoever works on the ticket, to leads and managers, and never without a trace. */
class ConfidentialAnswersTests extends ApplicationTest {

    private static final Path FORM = Path.of("forms/request-service-request.form");

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketRows rows;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RepositoryService repository;

    private TicketNumber number = new TicketNumber(1);

    @BeforeEach
    void aRequestWithASalary() throws IOException {
        deploy(Files.readString(FORM).replaceFirst("\"components\": \\[", """
                "components": [{"type": "number", "id": "Field_Salary", "key": "salary", "label": "Salary",
                  "properties": {"confidential": "true"}},
                """));
        number = tickets.open(
                        Actor.of(cast.anna(), Channel.PORTAL),
                        new NewTicket(
                                Type.SERVICE_REQUEST,
                                "New colleague",
                                "Comes in May.",
                                Impact.USER,
                                Urgency.LOW,
                                null,
                                null,
                                List.of(),
                                new Attributes(Map.of("salary", 5100, "service", "access"))))
                .number();
        await().until(() -> tickets.find(cast.helen(), number).team() != null);
    }

    @AfterEach
    void asItWas() throws IOException {
        deploy(Files.readString(FORM));
    }

    @Test
    void areGivenToWhoeverMayReadThemAndToNobodyElse() {
        assertThat(salary(cast.helen())).isEqualTo(5100);
        assertThat(salary(member())).isEqualTo(5100);
        assertThat(salary(cast.anna())).isEqualTo(5100);
        assertThat(salary(cast.admin())).isNull();
        assertThat(tickets.find(cast.admin(), number).attributes().values()).containsEntry("service", "access");
        assertThat(tickets.findAll(cast.admin(), List.of(number))
                        .get(number)
                        .attributes()
                        .values())
                .doesNotContainKey("salary");
    }

    @Test
    void narrowNoListOfWhoeverMayNotReadThem() {
        AnswerWanted wanted =
                AnswerWanted.number("salary", java.math.BigDecimal.ONE, null).confidential(true);
        TicketSearch search = TicketSearch.all().withAnswers(List.of(wanted));

        assertThat(tickets.numbers(cast.helen(), search, 100)).contains(number);
        assertThat(tickets.numbers(member(), search, 100)).contains(number);
        assertThat(tickets.numbers(cast.admin(), search, 100)).isEmpty();
    }

    @Test
    void areShownWithATraceAndCorrectedWithoutTheirWords() {
        assertThat(tickets.show(Actor.of(cast.helen(), Channel.DESK), number, "salary"))
                .isEqualTo(5100);
        assertThatThrownBy(() -> tickets.show(Actor.of(cast.admin(), Channel.DESK), number, "salary"))
                .isInstanceOf(RefusedException.class);
        tickets.change(
                Actor.of(cast.helen(), Channel.DESK),
                number,
                new TicketChange(null, null, null, null, null, null, null, Map.of("salary", 5200)),
                null);

        assertThat(rows.get(number).attributes().values()).containsEntry("salary", 5200);
        List<Entry> story = timeline.of(cast.helen(), number);
        assertThat(story)
                .filteredOn(entry -> entry.kind().equals("ConfidentialShown"))
                .hasSize(1);
        assertThat(story.stream().map(entry -> entry.details().toString()))
                .anyMatch(details -> details.contains("salary=" + Confidence.MASK))
                .noneMatch(details -> details.contains("5200"));
    }

    @Test
    void areTheOnlyOnesShownAndWrittenDown() {
        for (String field : List.of("service", "bonus", "x".repeat(2_000))) {
            assertThatThrownBy(() -> tickets.show(Actor.of(cast.helen(), Channel.DESK), number, field))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> tickets.confided(cast.helen(), number, field))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(timeline.of(cast.helen(), number))
                .noneMatch(entry -> entry.kind().equals("ConfidentialShown"));
    }

    private Object salary(Viewer viewer) {
        return tickets.find(viewer, number).attributes().values().get("salary");
    }

    /** Of the ticket's team, whichever the tables chose. */
    private Viewer member() {
        String team = tickets.find(cast.helen(), number).team();
        return List.of(cast.liWei(), cast.omar(), cast.sofia()).stream()
                .filter(agent -> agent.isIn(String.valueOf(team)))
                .findFirst()
                .orElseThrow();
    }

    private void deploy(String form) {
        repository
                .createDeployment()
                .addInputStream(
                        "request-service-request.form",
                        new java.io.ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }
}
