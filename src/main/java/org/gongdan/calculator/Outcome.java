package org.gongdan.calculator;

import java.util.List;
import java.util.Map;
import org.gongdan.calculator.CalculatorEvents.Reason;

/**
 * What came out: the values by name, the same in words of the reader's language, the rows of tables that said so, and the text for
 * the customer in theirs.
 */
public record Outcome(
        String id,
        String name,
        int version,
        Map<String, Object> values,
        List<Line> lines,
        List<Reason> because,
        String reply) {

    /** One line of the result; without a label it is a sentence. */
    public record Line(String label, String value) {}
}
