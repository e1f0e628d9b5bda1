package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessToken;
import org.gongdan.identity.token.AccessTokens;
import org.gongdan.identity.token.NewToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal tokens for programs; the secret is shown once, when it is made. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Tokens")
class TokensApi {

    private static final int DAYS = 90;

    private final AccessTokens tokens;

    TokensApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Your tokens, without their secrets")
    List<AccessToken> list(Viewer viewer) {
        return tokens.of(viewer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token", description = "By session, or by Basic with your name and password.")
    NewToken create(Viewer viewer, @RequestBody Body body) {
        return tokens.create(viewer, body.name() == null ? "" : body.name(), validity(body));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token at once")
    void revoke(Viewer viewer, @PathVariable long id) {
        tokens.revoke(viewer, id);
    }

    private static Duration validity(Body body) {
        return Duration.ofDays(body.days() == null ? DAYS : Math.min(body.days(), 10_000));
    }

    @Schema(name = "TokenWanted")
    record Body(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100) @Nullable
            String name,

            @Schema(minimum = "1", maximum = "366", defaultValue = "90") @Nullable
            Integer days) {}
}
