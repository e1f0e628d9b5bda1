package org.gongdan.core;

/** A no that is told to a person as a sentence: a message key and what fills it. */
public abstract sealed class ToldException extends RuntimeException implements Sentence
        permits RefusedException, NotFoundException {

    private final String key;
    private final transient Object[] arguments;

    ToldException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Object[] arguments() {
        return arguments;
    }
}
