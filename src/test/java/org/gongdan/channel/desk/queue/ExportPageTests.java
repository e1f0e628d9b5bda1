package org.gongdan.channel.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.channel.desk.look.Look;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.channel.desk.queue.Listings.Asked;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A list as a file: narrowed and with the columns as on the page, and no more tickets than its reader sees. */
class ExportPageTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private ExportPage page;

    @Autowired
    private Looks looks;

    private String centre;

    @BeforeEach
    void twoRequests() {
        centre = "E-" + UUID.randomUUID().toString().substring(0, 8);
        open("Screen", "hardware");
        open("=HYPERLINK(\"http://x\")", "software");
        Look usual = Look.USUAL;
        looks.keep(
                cast.helen(),
                new Look(usual.density(), usual.columns(), List.of("service", "gone"), usual.keys(), usual.group()));
    }

    @AfterEach
    void theUsualLook() {
        looks.keep(cast.helen(), Look.USUAL);
    }

    @Test
    void tellsEachTicketWithTheColumnsOfItsReader() throws IOException {
        List<String> lines = export(cast.helen(), "attributes.costCentre=" + centre);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("Number,Subject,Status").endsWith("What do you need?");
        assertThat(lines).anyMatch(line -> line.contains(",Screen,") && line.endsWith(",A device or part"));
    }

    @Test
    void letsNoCellBeAFormula() throws IOException {
        assertThat(export(cast.helen(), "attributes.costCentre=" + centre + "&attributes.service=software")
                        .get(1))
                .contains(",\"'=HYPERLINK(");
    }

    @Test
    void holdsOnlyWhatItsReaderSees() throws IOException {
        api.open(cast.anna(), Map.of("type", "incident", "subject", "Not of " + centre, "description", "No answer."));

        assertThat(export(cast.helen(), "attributes.costCentre=" + centre)).hasSize(3);
        assertThat(export(cast.helen(), "attributes.costCentre=" + centre + "x"))
                .hasSize(1);
        assertThat(export(cast.sofia(), "attributes.costCentre=" + centre).size())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void isNoneWhereItsFilterCannotBeRead() {
        List.of(
                        "attributes.gone=1",
                        "attributes.service=moon",
                        "attributes.cost.from=much",
                        "attributes.costCentre=" + "x".repeat(2_000))
                .forEach(filter -> assertThatThrownBy(() -> export(cast.helen(), filter))
                        .as(filter)
                        .isInstanceOf(RefusedException.class));
    }

    private List<String> export(Viewer viewer, String filter) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        page.export(viewer, new Asked("all", null, null, filter), response);
        assertThat(response.getContentType()).startsWith("text/csv");
        return response.getContentAsString().lines().toList();
    }

    private void open(String subject, String service) {
        api.open(
                cast.anna(),
                Map.of(
                        "type",
                        "service-request",
                        "subject",
                        subject,
                        "description",
                        "Please.",
                        "attributes",
                        Map.of("service", service, "costCentre", centre)));
    }
}
