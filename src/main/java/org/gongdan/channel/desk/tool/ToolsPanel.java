package org.gongdan.channel.desk.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.gongdan.calculator.Calculators;
import org.gongdan.calculator.Tool;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tools of the ticket, each with its form and what is known of the answers. */
@Component
class ToolsPanel implements TicketPanel {

    private static final Logger LOG = LoggerFactory.getLogger(ToolsPanel.class);

    private final Calculators calculators;
    private final ObjectMapper json;

    ToolsPanel(Calculators calculators, ObjectMapper json) {
        this.calculators = calculators;
        this.json = json;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("tools", tools(viewer, ticket));
    }

    /** A calculator that cannot be drawn is its analyst's to mend: the ticket's page opens without. */
    private List<Drawn> tools(Viewer viewer, Ticket ticket) {
        try {
            return calculators.of(viewer, ticket.number()).stream()
                    .map(tool -> new Drawn(tool.id(), tool.name(), write(tool)))
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("No calculators on {}: mend their tables and forms.", ticket.number(), broken);
            return List.of();
        }
    }

    private String write(Tool tool) {
        try {
            return json.writeValueAsString(Map.of("schema", tool.form(), "values", tool.known()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One tool; the form and its values as the page's script reads them. */
    record Drawn(String id, String name, String form) {}
}
