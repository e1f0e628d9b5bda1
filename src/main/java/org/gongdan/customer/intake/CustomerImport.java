package org.gongdan.customer.intake;

import java.time.Instant;
import java.util.List;
import org.gongdan.core.Wire;

/**
 * A file of customers on its way in. Columns are named as {@link Column}s are, or empty where nothing of them is wanted; {@code
 * replaces} says whether customers known already take what the file says.
 */
public record CustomerImport(
        long id,
        String by,
        String name,
        Instant at,
        List<String> header,
        List<String> columns,
        boolean replaces,
        State state,
        int rows) {

    public enum State implements Wire {
        READ,
        RUNNING,
        DONE
    }
}
