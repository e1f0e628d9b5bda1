package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.channel.people.PeopleDesk;
import org.gongdan.channel.people.PeopleDesk.Made;
import org.gongdan.channel.people.Person;
import org.gongdan.channel.people.PersonForm;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.identity.PeopleSearch;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People with an account. Administrators only: the security chain asks for the role, and so does the desk. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountsApi {

    private final PeopleDesk desk;

    AccountsApi(PeopleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "List accounts by login name", description = "Read on with the cursor given as \"next\".")
    Slice<Person> list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Fields fields = new Fields();
        PeopleSearch.Kind wanted = fields.choice("kind", kind, PeopleSearch.Kind.class, PeopleSearch.Kind.EVERYBODY);
        fields.refuse();
        return desk.list(viewer, new PeopleSearch(text, wanted, limit, cursor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an account", description = "The ETag is its version, for If-Match.")
    ResponseEntity<Person> read(Viewer viewer, @PathVariable String id) {
        return answer(desk.person(viewer, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account", description = "Answers the random password, the only time it is known.")
    Made make(Viewer viewer, @RequestBody Wanted wanted) {
        return desk.make(viewer, wanted.form(), new Fields().unknown(wanted.unknown()));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change an account",
            description = "Only what is named changes; an empty organisation or tier takes it away. \"active\": false "
                    + "locks the account and ends its sessions. With If-Match, only that version.")
    ResponseEntity<Person> change(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        PersonForm whole = change.form().or(PersonForm.of(desk.person(viewer, id)));
        return answer(desk.change(
                viewer, id, whole, change.active(), ETags.version(ifMatch), new Fields().unknown(change.unknown())));
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "Give a new random password", description = "The old one stops working at once.")
    Made renew(Viewer viewer, @PathVariable String id) {
        return desk.renew(viewer, id);
    }

    private static ResponseEntity<Person> answer(Person person) {
        return ResponseEntity.ok().eTag(ETags.of(person.version())).body(person);
    }

    @Schema(name = "NewAccount")
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[a-z0-9][a-z0-9._-]{0,62}") @Nullable
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String email,

            @Schema(allowableValues = {"customer", "agent", "lead", "manager", "analyst", "admin"}) @Nullable
            List<String> roles,

            @Schema(description = "Of agents and leads") @Nullable
            List<String> teams,

            @Schema(description = "Name of the organisation a customer belongs to") @Nullable
            String organisation,

            @Schema(
                    description = "A customer's own tier; without one the organisation's holds",
                    allowableValues = {"standard", "gold", "vip"})
            @Nullable
            String tier,

            @Schema(allowableValues = {"en", "zh-CN", "zh-TW"}) @Nullable
            String language,

            @Schema(example = "Asia/Shanghai") @Nullable String zone,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        PersonForm form() {
            List<String> wanted = roles == null ? List.of("customer") : roles;
            return new PersonForm(id, name, email, wanted, teams, organisation, tier, language, zone);
        }
    }

    @Schema(name = "AccountChange")
    record Change(
            @Nullable String name,
            @Nullable String email,

            @Schema(allowableValues = {"customer", "agent", "lead", "manager", "analyst", "admin"}) @Nullable
            List<String> roles,

            @Nullable List<String> teams,
            @Nullable String organisation,

            @Schema(allowableValues = {"", "standard", "gold", "vip"}) @Nullable
            String tier,

            @Schema(allowableValues = {"en", "zh-CN", "zh-TW"}) @Nullable
            String language,

            @Nullable String zone,
            @Nullable Boolean active,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        PersonForm form() {
            return new PersonForm(null, name, email, roles, teams, organisation, tier, language, zone);
        }
    }
}
