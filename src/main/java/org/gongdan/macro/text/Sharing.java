package org.gongdan.macro.text;

import org.gongdan.core.Wire;

/** Who has a saved reply or a macro. */
public enum Sharing implements Wire {
    PERSONAL,
    TEAM,
    EVERYBODY
}
