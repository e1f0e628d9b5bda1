package org.gongdan.macro;

import java.util.List;

/** A text for one ticket's customer, in which language, and the places for which the ticket had no value. */
public record FilledText(String language, String text, List<String> empty) {}
