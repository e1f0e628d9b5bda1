package org.gongdan.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.gongdan.core.Wire;
import org.gongdan.deed.Deed;
import org.jspecify.annotations.Nullable;

/** One action on many tickets, and how far it has come. */
public record BulkChange(
        long id,
        String account,
        @JsonIgnore String accountName,
        Deed action,
        int total,
        int waiting,
        int done,
        int unchanged,
        int refused,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt) {

    /** Stopping: what is just being worked on is still ended. Stopped: what waited then was left as it is. */
    public enum State implements Wire {
        RUNNING,
        STOPPING,
        STOPPED,
        DONE
    }

    @JsonProperty
    public State state() {
        if (endedAt == null) {
            return stoppedAt == null ? State.RUNNING : State.STOPPING;
        }
        return waiting == 0 ? State.DONE : State.STOPPED;
    }

    @JsonProperty
    public boolean isUndoable() {
        return endedAt != null && undoes == null && undoneBy == null && done > 0 && action.isUndoable();
    }

    @JsonIgnore
    public boolean isRunning() {
        return endedAt == null;
    }

    /** Of hundred. */
    @JsonIgnore
    public int progress() {
        return total == 0 ? 100 : (int) (100L * (total - waiting) / total);
    }
}
