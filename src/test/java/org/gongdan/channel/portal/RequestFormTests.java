package org.gongdan.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;

class RequestFormTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void readsTheExpectedTimeInTheReadersZone() {
        NewTicket request = new RequestForm("incident", "No VPN", "It drops.", "team", "high", "2026-12-01T09:00")
                .request(SHANGHAI, List.of());
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
    void namesAllThatIsMissingAtOnce() {
        RequestForm nothing = new RequestForm(null, " ", null, "galaxy", "", "tomorrow");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> nothing.request(SHANGHAI, List.of()))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(InvalidException.FieldError::field)
                        .containsExactly("type", "subject", "description", "impact", "urgency", "expectedAt"));
    }
}
