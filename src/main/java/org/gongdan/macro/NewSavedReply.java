package org.gongdan.macro;

import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Wordings;
import org.jspecify.annotations.Nullable;

/** What a saved reply is to be, new or from now on. */
public record NewSavedReply(Sharing sharedWith, @Nullable String team, Fit fit, Wordings wordings) {}
