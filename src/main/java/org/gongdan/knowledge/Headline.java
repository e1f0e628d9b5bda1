package org.gongdan.knowledge;

import java.time.Instant;

/** An article in a list, in the language that its reader understands best; {@code newer} where a later version waits to be published. */
public record Headline(
        long id,
        ArticleState state,
        Audience audience,
        long uses,
        String language,
        String title,
        String authorName,
        Instant writtenAt,
        boolean newer) {}
