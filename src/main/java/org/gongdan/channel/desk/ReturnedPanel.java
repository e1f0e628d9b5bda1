package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongdan.channel.desk.story.Line;
import org.gongdan.channel.desk.story.Story;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Typed;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Brings back what was typed into a dialog that was refused, and says who did what meanwhile. */
@Component
class ReturnedPanel implements TicketPanel {

    private static final String TYPED = "typed";
    private static final String EVENTS = "/events/";

    private static final String TASKS = "/tasks/";

    /** Longer than any choice. */
    private static final int ONE_WORD = 30;

    private final Timeline timeline;
    private final Story story;
    private final ObjectMapper json;

    ReturnedPanel(Timeline timeline, Story story, ObjectMapper json) {
        this.timeline = timeline;
        this.story = story;
        this.json = json;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        Typed typed = model.getAttribute(TYPED) instanceof Typed returned ? returned : Typed.NOTHING;
        model.addAttribute(TYPED, typed);
        model.addAttribute("standing", new Standing(ticket));
        model.addAttribute("homeless", homeless(typed, model.getAttribute("offers")));
        model.addAttribute("meanwhile", model.containsAttribute("stale") ? meanwhile(viewer, ticket, moments) : null);
    }

    /** The words whose dialog is no more, because what they were about is not offered now. */
    private List<String> homeless(Typed typed, @Nullable Object offers) {
        boolean offered = offers instanceof Collection<?> some
                && some.stream().anyMatch(offer -> offer instanceof Offer one && typed.isAt(EVENTS + one.event()));
        if (typed.at().startsWith(EVENTS) && !offered) {
            return Stream.of(typed.text(typed.at(), "reason"))
                    .filter(reason -> !reason.isBlank())
                    .toList();
        }
        return typed.at().startsWith(TASKS) ? words(typed.text(typed.at(), "answers")) : List.of();
    }

    /** What was said in the answers of a form; what was chosen is one word. */
    private List<String> words(String answers) {
        try {
            return StreamSupport.stream(json.readTree(answers).spliterator(), false)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(text -> text.strip().contains(" ") || text.length() > ONE_WORD)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
    }

    private @Nullable Line meanwhile(Viewer viewer, Ticket ticket, Moments moments) {
        List<Line> lines = story.tell(ticket, timeline.of(viewer, ticket.number()), moments);
        Optional<Line> others = lines.stream()
                .filter(line -> line.who() != null && !line.who().equals(viewer.name()))
                .findFirst();
        return others.orElse(null);
    }
}
