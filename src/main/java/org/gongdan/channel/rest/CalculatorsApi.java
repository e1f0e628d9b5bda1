package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.calculator.Calculators;
import org.gongdan.calculator.Outcome;
import org.gongdan.calculator.Tool;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Small tools that reckon by the house's tables, on the tickets they are made for. */
@RestController
@RequestMapping("/api/tickets/{number}/calculators")
@Tag(name = "Calculators")
class CalculatorsApi {

    private final Calculators calculators;

    CalculatorsApi(Calculators calculators) {
        this.calculators = calculators;
    }

    @GetMapping
    @Operation(
            summary = "The calculators of the ticket",
            description = "Staff only. Each with its form, and what the ticket knows of the answers already.")
    List<Tool> list(Viewer viewer, @PathVariable String number) {
        return calculators.of(viewer, TicketNumber.of(number));
    }

    @PostMapping("/{id}")
    @Operation(
            summary = "Calculate",
            description =
                    "Staff only. Leaves no trace unless the result is used: then inputs, outputs and the rules that "
                            + "matched go on the timeline.")
    Outcome calculate(
            Viewer viewer, @PathVariable String number, @PathVariable String id, @RequestBody Calculation body) {
        TicketNumber ticket = TicketNumber.of(number);
        Map<String, Object> answers = body.read();
        return Boolean.TRUE.equals(body.use())
                ? calculators.use(Actor.of(viewer, Channel.API), ticket, id, answers)
                : calculators.calculate(viewer, ticket, id, answers);
    }

    @Schema(name = "Calculation")
    record Calculation(
            @Schema(description = "By the keys of the calculator's form.", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Map<String, Object> answers,

            @Schema(description = "Whether the result goes into a reply.") @Nullable
            Boolean use,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Map<String, Object> read() {
            Fields fields = new Fields().unknown(unknown);
            fields.check("answers", answers != null, "ticket.invalid.required");
            fields.refuse();
            return answers == null ? Map.of() : answers;
        }
    }
}
