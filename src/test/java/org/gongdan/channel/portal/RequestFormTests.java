package org.gongdan.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.gongdan.process.TypeForm;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;

class RequestFormTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void readsTheExpectedTimeInTheReadersZone() {
        NewTicket request = new RequestForm(
                        "incident", "No VPN", "It drops.", "team", "high", "2026-12-01T09:00", Map.of())
                .request(SHANGHAI, List.of(), type -> TypeForm.NOTHING);
        assertThat(request)
                .isEqualTo(new NewTicket(
                        Type.INCIDENT,
                        "No VPN",
                        "It drops.",
                        Impact.TEAM,
                        Urgency.HIGH,
                        Instant.parse("2026-12-01T01:00:00Z"),
                        null,
                        List.of()));
    }

    @Test
    void readsTheAnswersToTheQuestionsOfItsType() {
        RequestForm typed = RequestForm.EMPTY.answering(Map.of(
                "subject",
                List.of("A screen"),
                "attributes.cost",
                List.of("199.90"),
                "attributes.urgent",
                List.of("true")));
        String form = """
                {"id": "request-incident", "type": "default", "components": [
                  {"type": "number", "key": "cost", "label": "Cost"}, {"type": "checkbox", "key": "urgent", "label": "Urgent"}]}
                """;

        NewTicket request = new RequestForm("incident", "A", "B", "team", "high", null, typed.answers())
                .request(SHANGHAI, List.of(), type -> TypeForm.parse(form.getBytes(StandardCharsets.UTF_8)));
        assertThat(request.attributes().values()).isEqualTo(Map.of("cost", new BigDecimal("199.90"), "urgent", true));
        assertThat(typed.answer("cost")).isEqualTo("199.90");
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        RequestForm nothing = new RequestForm(null, " ", null, "galaxy", "", "tomorrow", Map.of());
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> nothing.request(SHANGHAI, List.of(), type -> TypeForm.NOTHING))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(InvalidException.FieldError::field)
                        .containsExactly("type", "subject", "description", "impact", "urgency", "expectedAt"));
    }
}
