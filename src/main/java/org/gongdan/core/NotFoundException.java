package org.gongdan.core;

/** There is no such thing, or the reader may not see it: both are answered as 404, so that nobody can probe. */
public final class NotFoundException extends ToldException {

    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}
