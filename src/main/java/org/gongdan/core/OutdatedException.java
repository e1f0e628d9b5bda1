package org.gongdan.core;

import org.jspecify.annotations.Nullable;

/** Somebody changed it since the version the caller looked at. Answered as 412 with the version of now. */
public final class OutdatedException extends RuntimeException implements Sentence {

    private final int version;

    public OutdatedException(int version) {
        super("At version " + version);
        this.version = version;
    }

    /** Refuses unless the caller looked at this version; null takes any. */
    public static void refuse(@Nullable Integer expected, int version) {
        if (expected != null && expected != version) {
            throw new OutdatedException(version);
        }
    }

    public int version() {
        return version;
    }

    @Override
    public String key() {
        return "api.refused.outdated";
    }

    @Override
    public Object[] arguments() {
        return new Object[0];
    }
}
