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
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tools of the ticket, each with its form and what is known of the answers. */
@Component
class ToolsPanel implements TicketPanel {

    private final Calculators calculators;
    private final ObjectMapper json;

    ToolsPanel(Calculators calculators, ObjectMapper json) {
        this.calculators = calculators;
        this.json = json;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        List<Drawn> tools = calculators.of(viewer, ticket.number()).stream()
                .map(tool -> new Drawn(tool.id(), tool.name(), write(tool)))
                .toList();
        model.addAttribute("tools", tools);
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
