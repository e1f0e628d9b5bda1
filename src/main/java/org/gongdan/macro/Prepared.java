package org.gongdan.macro;

import java.time.Instant;
import java.util.List;
import org.gongdan.deed.Deed;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Wordings;

/** A saved reply or a macro as it stands on the shelf. */
record Prepared(
        long id, Owner owner, Fit fit, Wordings wordings, List<Deed> deeds, long used, int version, Instant changedAt) {

    SavedReply savedReply() {
        return new SavedReply(id, owner, fit, wordings, used, version, changedAt);
    }

    Macro macro() {
        return new Macro(id, owner, fit, wordings, deeds, used, version, changedAt);
    }
}
