package org.gongdan.knowledge;

import org.gongdan.core.Wire;

/** Written and not shown, shown to its audience, or taken away again and kept. */
public enum ArticleState implements Wire {
    DRAFT,
    PUBLISHED,
    RETIRED
}
