package org.gongdan.database;

/** The database cannot be had, for a reason that a person can remove: says what is wrong and what to do. */
public class DatabaseUnavailableException extends RuntimeException {

    private final String action;

    DatabaseUnavailableException(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
