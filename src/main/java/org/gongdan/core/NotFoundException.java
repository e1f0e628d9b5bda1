package org.gongdan.core;

/** There is no such thing, or the reader may not see it: both are answered as 404, so that nobody can probe. */
public class NotFoundException extends RuntimeException implements Sentence {

    private final String key;
    private final transient Object[] arguments;

    public NotFoundException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Object[] arguments() {
        return arguments;
    }
}
