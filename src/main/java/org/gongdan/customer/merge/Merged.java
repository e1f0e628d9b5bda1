package org.gongdan.customer.merge;

import org.gongdan.customer.Asker;
import org.jspecify.annotations.Nullable;

/**
 * Two of a kind are one from now on: whoever keeps something of the one that was merged hands it to the one kept, in the same
 * transaction. Where both had a login, one of them ended.
 */
public record Merged(
        Asker kept,
        Asker merged,
        @Nullable String account,
        @Nullable String ended) {}
