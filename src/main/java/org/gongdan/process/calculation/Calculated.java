package org.gongdan.process.calculation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one calculation: what was asked by key, what every decision on the way gave by its output's name with the label
 * of each, and the rows that matched. Whole numbers are Long, others Double, as FEEL hands them out.
 */
public record Calculated(
        Calculator calculator,
        Map<String, Object> answers,
        Map<String, Object> outputs,
        Map<String, String> labels,
        List<Ground> grounds) {

    /** An answer or a result; null where the rules gave nothing. */
    public @Nullable Object value(String name) {
        return outputs.containsKey(name) ? outputs.get(name) : answers.get(name);
    }

    /** A row that matched: of which table, its number there from 1, and the annotation that says why it exists. */
    public record Ground(String table, int number, String annotation) {}
}
