package org.gongdan.core;

/**
 * A rule says no. The key names a sentence in {@code messages*.properties}; the arguments fill it. Answered as 409.
 */
public class RefusedException extends RuntimeException implements Sentence {

    private final String key;
    private final transient Object[] arguments;

    public RefusedException(String key, Object... arguments) {
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
