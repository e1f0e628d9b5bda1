package org.gongdan.calculator;

import java.util.List;
import java.util.Map;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen with calculators. */
public final class CalculatorEvents {

    private CalculatorEvents() {}

    /** A result went into a reply. Told like a table's decision: inputs by label, outputs by name with the label of each. */
    public record CalculationUsed(
            TicketNumber ticket,
            String table,
            String name,
            int version,
            Map<String, Object> inputs,
            List<Reason> rules,
            Map<String, Object> outputs,
            Map<String, String> labels)
            implements TicketEvent {}

    /** A row that matched, of the table of this name, and why it exists. */
    public record Reason(String table, int number, String annotation) {}
}
