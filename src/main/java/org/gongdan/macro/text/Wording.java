package org.gongdan.macro.text;

/** In one language: the title by which agents find it, and the text for customers, which may be empty. */
public record Wording(String title, String text) {}
