package org.gongdan.channel.admin.agreement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.customer.Tier;
import org.gongdan.sla.agreement.Trial;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** A case to try, as it is typed; the moment by the reader's clock. */
public record TrialForm(
        @Nullable String type,
        @Nullable String priority,
        @Nullable String tier,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable String at) {

    private static final int YEARS = 10;

    static TrialForm empty(String type, Instant now, ZoneId zone) {
        String at = now.atZone(zone).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
        return new TrialForm(type, Priority.NORMAL.wire(), Tier.STANDARD.wire(), "", "", at);
    }

    public boolean isOf(@Nullable String chosen, Wire one) {
        return one.wire().equals(chosen);
    }

    String named() {
        return Objects.requireNonNullElse(organisation, "").strip();
    }

    Trial read(@Nullable Long known, Instant now, ZoneId zone, Fields fields) {
        Instant moment = now;
        try {
            moment = LocalDateTime.parse(String.valueOf(at)).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            fields.check("at", false, "calendar.invalid.date");
        }
        int apart = Math.abs(moment.atZone(zone).getYear() - now.atZone(zone).getYear());
        fields.check("at", apart <= YEARS, "calendar.invalid.date");
        Trial trial = new Trial(
                fields.choice("type", type, Type.class, Type.INCIDENT),
                fields.choice("priority", priority, Priority.class, Priority.NORMAL),
                fields.choice("tier", tier, Tier.class, Tier.STANDARD),
                known,
                team == null || team.isBlank() ? null : team,
                moment);
        fields.refuse();
        return trial;
    }
}
