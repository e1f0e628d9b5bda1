package org.gongdan.channel.desk;

import java.time.Duration;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.sla.Explanations;
import org.gongdan.sla.efficiency.Efficiency;
import org.gongdan.sla.efficiency.EfficiencyClock;
import org.gongdan.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was promised, why until then, and how long things took. */
@Component
class PromisePanel implements TicketPanel {

    private final Explanations explanations;
    private final Efficiency efficiency;
    private final Words words;

    PromisePanel(Explanations explanations, Efficiency efficiency, Words words) {
        this.explanations = explanations;
        this.efficiency = efficiency;
        this.words = words;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute(
                "clocks",
                explanations.of(viewer, ticket.number()).stream()
                        .map(clock -> ClockBar.of(clock, words, moments))
                        .toList());
        model.addAttribute(
                "efficiency",
                efficiency.of(viewer, ticket.number()).stream().map(this::took).toList());
    }

    private Took took(EfficiencyClock clock) {
        return new Took(clock.about(), words.length(Duration.ofSeconds(clock.seconds())), clock.running());
    }

    /** How long something took, or takes still. */
    record Took(String about, String length, boolean running) {}
}
