package org.gongdan.core;

/** A rule says no. Answered as 409 with the rule's sentence. */
public final class RefusedException extends ToldException {

    public RefusedException(String key, Object... arguments) {
        super(key, arguments);
    }
}
