package org.gongdan.channel.rest.time;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.ticket.time.Activity;
import org.gongdan.ticket.time.Work;
import org.jspecify.annotations.Nullable;

/** Work as a program tells it. */
@Schema(name = "Work")
record WorkBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "1440", example = "90") @Nullable
        Integer minutes,

        @Schema(example = "2027-01-15", description = "Without it today, where you are.") @Nullable
        String day,

        @Schema(description = "What was done, in a few words.") @Nullable
        String what,

        @Schema(allowableValues = {"analysis", "repair", "contact", "travel", "paperwork", "other"}) @Nullable
        String activity,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    Work read(LocalDate today) {
        Fields fields = new Fields().unknown(unknown);
        fields.check("minutes", minutes != null, "ticket.invalid.required");
        LocalDate on = day(fields, today);
        Activity kind = fields.choice("activity", activity, Activity.class);
        fields.refuse();
        return new Work(Objects.requireNonNullElse(minutes, 0), on, Objects.requireNonNullElse(what, ""), kind);
    }

    private LocalDate day(Fields fields, LocalDate today) {
        try {
            return day == null ? today : LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            fields.check("day", false, "ticket.invalid.day");
            return today;
        }
    }
}
