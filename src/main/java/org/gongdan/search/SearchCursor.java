package org.gongdan.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gongdan.core.InvalidException;
import org.jspecify.annotations.Nullable;

/** Where an answer goes on: tickets opened before this one are ranked together, so many of them were told already. */
record SearchCursor(long before, int told) {

    static final SearchCursor START = new SearchCursor(Long.MAX_VALUE, 0);

    private static final String BETWEEN = ".";

    static SearchCursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\" + BETWEEN);
            return new SearchCursor(Long.parseLong(parts[0]), Integer.parseUnsignedInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((before + BETWEEN + told).getBytes(StandardCharsets.UTF_8));
    }
}
