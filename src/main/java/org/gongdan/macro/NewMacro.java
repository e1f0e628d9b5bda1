package org.gongdan.macro;

import java.util.List;
import org.gongdan.deed.Deed;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Wordings;
import org.jspecify.annotations.Nullable;

/** What a macro is to be, new or from now on. */
public record NewMacro(Sharing sharedWith, @Nullable String team, Fit fit, Wordings wordings, List<Deed> deeds) {

    public NewMacro {
        deeds = List.copyOf(deeds);
    }
}
