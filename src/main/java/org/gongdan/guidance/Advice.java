package org.gongdan.guidance;

import org.gongdan.process.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * What to do next in one sentence, what does it ({@code reply}, {@code take}, {@code work}, {@code tick}; {@code none} where there is
 * only to wait) with the task it is about, and the row of the table that says so.
 */
public record Advice(
        String sentence, String action, @Nullable String task, int version, Decisions.Rule rule) {}
