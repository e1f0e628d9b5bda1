package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives people an account. Administrators only: the security chain asks for the role. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountsApi {

    private final AccountDesk desk;

    AccountsApi(AccountDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account", description = "Answers the random password, the only time it is known.")
    Made make(Viewer viewer, @RequestBody Wanted wanted) {
        return desk.make(viewer, wanted);
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "Give a new random password", description = "The old one stops working at once.")
    Made renew(Viewer viewer, @PathVariable String id) {
        return desk.renew(viewer, id);
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

            @Nullable List<String> teams,
            @Schema(example = "zh-CN") @Nullable String language,
            @Schema(example = "Asia/Shanghai") @Nullable String zone,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}

    @Schema(name = "AccountMade")
    record Made(String id, String password) {

        @Override
        public String toString() {
            return "Made[id=" + id + "]";
        }
    }
}
