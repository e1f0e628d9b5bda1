package org.gongdan.identity.token;

import java.time.Instant;

/** A token just made: the only time its secret is shown. */
public record NewToken(long id, String secret, Instant expiresAt) {

    @Override
    public String toString() {
        return "NewToken[id=" + id + ", expiresAt=" + expiresAt + "]";
    }
}
