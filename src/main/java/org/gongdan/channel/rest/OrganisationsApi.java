package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.gongdan.channel.people.OrganisationDesk;
import org.gongdan.channel.people.OrganisationDesk.OrganisationForm;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.customer.Organisation;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firms whose people ask. Administrators only: the security chain asks for the role, and so does the desk. */
@RestController
@RequestMapping("/api/organisations")
@Tag(name = "Organisations")
class OrganisationsApi {

    private final OrganisationDesk desk;

    OrganisationsApi(OrganisationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "List organisations by name", description = "Read on with the cursor given as \"next\".")
    Slice<Organisation> list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return desk.list(viewer, text, cursor, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an organisation", description = "The ETag is its version, for If-Match.")
    ResponseEntity<Organisation> read(Viewer viewer, @PathVariable long id) {
        return answer(ResponseEntity.ok(), desk.organisation(viewer, id));
    }

    @PostMapping
    @Operation(summary = "Make an organisation")
    ResponseEntity<Organisation> make(Viewer viewer, @RequestBody Wanted wanted) {
        Organisation made = desk.make(viewer, wanted.form(), wanted.fields());
        return answer(ResponseEntity.created(URI.create("/api/organisations/" + made.id())), made);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change name or tier", description = "With If-Match, only that version.")
    ResponseEntity<Organisation> change(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Wanted wanted) {
        return answer(
                ResponseEntity.ok(), desk.change(viewer, id, wanted.form(), ETags.version(ifMatch), wanted.fields()));
    }

    private static ResponseEntity<Organisation> answer(ResponseEntity.BodyBuilder answer, Organisation organisation) {
        return answer.eTag(ETags.of(organisation.version())).body(organisation);
    }

    @Schema(name = "OrganisationWanted")
    record Wanted(
            @Schema(maxLength = 100) @Nullable String name,

            @Schema(
                    description = "Holds for all its people who have no tier of their own",
                    allowableValues = {"standard", "gold", "vip"})
            @Nullable
            String tier,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        OrganisationForm form() {
            return new OrganisationForm(name, tier);
        }

        Fields fields() {
            return new Fields().unknown(unknown);
        }
    }
}
