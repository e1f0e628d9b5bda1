package org.gongdan.macro;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongdan.deed.Deed;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Wordings;

/**
 * Several deeds that are done to a ticket at once, in this order. Its text, in the customer's language, stands where a deed says
 * {@code {{text}}}; the agent {@link #ME} is whoever applies it.
 */
public record Macro(
        long id,
        @JsonUnwrapped Owner owner,
        Fit fit,
        Wordings wordings,
        List<Deed> deeds,
        long used,
        int version,
        Instant changedAt) {

    /** No account is called so. */
    public static final String ME = "@me";

    /** The most deeds of one macro. */
    public static final int MOST = 10;

    public String title(Locale reader) {
        return wordings.title(reader);
    }
}
