package org.gongdan.process.feel;

/** What a test says of a value. */
enum Verdict {
    YES,
    NO,

    /** FEEL's null: the two cannot be compared. Stays unknown under {@code not}, and counts as no in the end. */
    UNKNOWN,

    /** Not for us: ask FEEL. */
    BEYOND;

    static Verdict of(boolean passes) {
        return passes ? YES : NO;
    }

    Verdict not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN, BEYOND -> this;
        };
    }
}
