package org.gongdan.channel.desk;

import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** The facts of a ticket as its page's dialog sends them: all of them, though a person changed one. */
final class Facts {

    private Facts() {}

    static TicketChange changed(Ticket ticket, Map<String, String> form) {
        Fields fields = new Fields();
        String category = form.get("category");
        TicketChange change = new TicketChange(
                null,
                category == null || category.isEmpty() || category.equals(ticket.category()) ? null : category,
                null,
                other(ticket.type(), fields.choice("type", form.get("type"), Type.class)),
                other(ticket.impact(), fields.choice("impact", form.get("impact"), Impact.class)),
                other(ticket.urgency(), fields.choice("urgency", form.get("urgency"), Urgency.class)),
                other(ticket.priority(), fields.choice("priority", form.get("priority"), Priority.class)));
        fields.refuse();
        return change;
    }

    private static <E extends Enum<E> & Wire> @Nullable E other(@Nullable E now, @Nullable E wanted) {
        return wanted == now ? null : wanted;
    }
}
