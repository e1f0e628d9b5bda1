package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.process.guard.form.AnswersRefusedException;
import org.gongdan.ticket.StaleException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What pages say when something is refused: back on the ticket with the sentence and everything typed still there, or a
 * page that says what to do.
 */
@ControllerAdvice(
        basePackages = {"org.gongdan.channel.portal", "org.gongdan.channel.desk", "org.gongdan.channel.admin"})
class PageErrors {

    private static final Pattern TICKET = Pattern.compile("(/(?:desk/tickets|requests)/(?!new)[^/]+)/.*");

    private final Words words;

    PageErrors(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView refused(RefusedException no, HttpServletRequest request, RedirectAttributes flash) {
        return back(words.say(no), HttpStatus.CONFLICT, request, flash);
    }

    @ExceptionHandler
    ModelAndView stale(StaleException no, HttpServletRequest request, RedirectAttributes flash) {
        return back(words.say("ticket.stale", no.number()), HttpStatus.CONFLICT, request, flash);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidException no, HttpServletRequest request, RedirectAttributes flash) {
        return back(words.say(no.errors().get(0)), HttpStatus.BAD_REQUEST, request, flash);
    }

    /** The form's own check in the browser comes first; this is for whoever goes around it. */
    @ExceptionHandler
    ModelAndView answers(AnswersRefusedException no, HttpServletRequest request, RedirectAttributes flash) {
        return back(words.say(no.errors().get(0)), HttpStatus.BAD_REQUEST, request, flash);
    }

    @ExceptionHandler
    void notFound(NotFoundException no, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static ModelAndView back(
            String sentence, HttpStatus status, HttpServletRequest request, RedirectAttributes flash) {
        Matcher ticket = TICKET.matcher(request.getRequestURI());
        if (!ticket.matches()) {
            return new ModelAndView("error/" + status.value(), Map.of("sentence", sentence), status);
        }
        flash.addFlashAttribute("refused", sentence);
        return new ModelAndView("redirect:" + ticket.group(1));
    }
}
