package org.gongdan.knowledge;

import org.gongdan.core.Wire;

/** Who may read a published article: staff, or everybody. */
public enum Audience implements Wire {
    INTERNAL,
    PUBLIC
}
