package org.gongdan.core;

/** Something that can be told to a person in their language: a message key and what fills it. */
public interface Sentence {

    String key();

    Object[] arguments();
}
