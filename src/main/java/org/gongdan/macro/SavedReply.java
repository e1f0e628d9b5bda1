package org.gongdan.macro;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Locale;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Wordings;

/** A text that is ready to be sent, in several languages. {@code used} counts how often it was taken. */
public record SavedReply(
        long id, @JsonUnwrapped Owner owner, Fit fit, Wordings wordings, long used, int version, Instant changedAt) {

    public String title(Locale reader) {
        return wordings.title(reader);
    }
}
