package org.gongdan.channel.rest.macro;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.deed.Deed;
import org.gongdan.macro.NewMacro;
import org.gongdan.macro.NewSavedReply;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Wording;
import org.gongdan.macro.text.Wordings;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** What callers send, as texts: whatever is wrong is said for all fields at once. */
final class Bodies {

    private Bodies() {}

    @Schema(name = "NewSavedReply")
    record SavedReplyWanted(
            @Schema(
                    allowableValues = {"personal", "team", "everybody"},
                    description = "personal where nothing is said")
            @Nullable
            String sharedWith,

            @Schema(description = "Of those shared with a team: its id.") @Nullable
            String team,

            @Nullable For fit,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "By language: en, zh-CN, zh-TW. Places such as {{customer.name}} are filled.",
                    example = "{\"en\": {\"title\": \"Thanks\", \"text\": \"Thank you, {{customer.name}}.\"}}")
            @Nullable
            Map<String, @Nullable Words> wordings,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewSavedReply read() {
            Fields fields = new Fields().unknown(unknown);
            NewSavedReply read = new NewSavedReply(
                    fields.choice("sharedWith", sharedWith, Sharing.class, Sharing.PERSONAL),
                    team,
                    For.read(fit, fields),
                    Words.read(wordings, fields));
            fields.refuse();
            return read;
        }
    }

    @Schema(name = "NewMacro")
    record MacroWanted(
            @Schema(
                    allowableValues = {"personal", "team", "everybody"},
                    description = "personal where nothing is said")
            @Nullable
            String sharedWith,

            @Schema(description = "Of those shared with a team: its id.") @Nullable
            String team,

            @Nullable For fit,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description =
                            "By language; the text, in the customer's language, stands where a deed says {{text}}.",
                    example = "{\"en\": {\"title\": \"Ask and wait\", \"text\": \"Which printer is it?\"}}")
            @Nullable
            Map<String, @Nullable Words> wordings,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What bulk changes know, without macro, merge and link, in this order. "
                            + "To assign to whoever applies it, name the agent @me.")
            @Nullable
            List<@Nullable Deed> deeds,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewMacro read() {
            Fields fields = new Fields().unknown(unknown);
            fields.check("deeds", deeds == null || !deeds.contains(null), "ticket.invalid.required");
            NewMacro read = new NewMacro(
                    fields.choice("sharedWith", sharedWith, Sharing.class, Sharing.PERSONAL),
                    team,
                    For.read(fit, fields),
                    Words.read(wordings, fields),
                    deeds == null
                            ? List.of()
                            : deeds.stream().filter(Objects::nonNull).toList());
            fields.refuse();
            return read;
        }
    }

    @Schema(name = "PreparedFor", description = "Which tickets it is for; what is not said may be any.")
    record For(
            @Nullable String type,
            @Nullable String category,
            @Nullable String status,
            @Nullable String team,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        static Fit read(@Nullable For fit, Fields fields) {
            if (fit == null) {
                return Fit.ANY;
            }
            fields.unknown(fit.unknown);
            return new Fit(
                    fields.choice("fit.type", fit.type, Type.class),
                    fit.category,
                    fields.choice("fit.status", fit.status, Status.class),
                    fit.team);
        }
    }

    @Schema(name = "Wording")
    record Words(
            @Schema(maxLength = 100) @Nullable String title,
            @Schema(maxLength = 20000) @Nullable String text) {

        static Wordings read(@Nullable Map<String, @Nullable Words> given, Fields fields) {
            Map<String, Wording> wordings = new LinkedHashMap<>();
            if (given != null) {
                given.forEach((language, words) -> {
                    fields.check("wordings." + language, words != null, "ticket.invalid.required");
                    wordings.put(language, words == null ? new Wording("", "") : words.wording());
                });
            }
            return new Wordings(wordings);
        }

        private Wording wording() {
            return new Wording(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(text, ""));
        }
    }

    @Schema(name = "OnTicket")
    record OnTicket(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "GD-100042") @Nullable
            String ticket,

            @Schema(description = "Of macros: apply this version only, the one whose preview was looked at.") @Nullable
            Integer version,

            @Schema(
                    description = "Of macros: apply only while the ticket is in this version, the one of the preview. "
                            + "It keeps two people from sending the same reply.")
            @Nullable
            Integer ticketVersion,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        TicketNumber number() {
            Fields fields = new Fields().unknown(unknown);
            String number = fields.text("ticket", ticket);
            fields.refuse();
            return TicketNumber.of(number);
        }
    }
}
