package org.gongdan.channel.desk.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.gongdan.calculator.Calculators;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page's script asks of a tool: the result as a fragment, then the text for the reply. */
@Controller
@RequestMapping("/desk/tickets/{number}/calculators/{id}")
class ToolDeeds {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Calculators calculators;
    private final Words words;
    private final ObjectMapper json;

    ToolDeeds(Calculators calculators, Words words, ObjectMapper json) {
        this.calculators = calculators;
        this.words = words;
        this.json = json;
    }

    @PostMapping
    String calculate(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam String answers,
            Model model) {
        model.addAttribute("answers", answers);
        model.addAttribute("problems", List.of());
        model.addAttribute("action", "/desk/tickets/" + TicketNumber.of(number) + "/calculators/" + id + "/use");
        try {
            model.addAttribute("outcome", calculators.calculate(viewer, TicketNumber.of(number), id, read(answers)));
        } catch (InvalidException invalid) {
            model.addAttribute("problems", List.copyOf(words.say(invalid).values()));
        } catch (RefusedException refused) {
            model.addAttribute("problems", List.of(words.say(refused)));
        }
        return "desk/calculation";
    }

    @PostMapping("/use")
    ResponseEntity<String> use(
            Viewer viewer, @PathVariable String number, @PathVariable String id, @RequestParam String answers) {
        Actor actor = Actor.of(viewer, Channel.DESK);
        try {
            return text(
                    HttpStatus.OK,
                    calculators
                            .use(actor, TicketNumber.of(number), id, read(answers))
                            .reply());
        } catch (RefusedException refused) {
            return text(HttpStatus.CONFLICT, words.say(refused));
        }
    }

    private static ResponseEntity<String> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(text);
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidException("answers", "task.invalid.answers");
        }
    }
}
