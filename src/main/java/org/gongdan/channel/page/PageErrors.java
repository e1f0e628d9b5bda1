package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.process.guard.form.AnswersRefusedException;
import org.gongdan.ticket.StaleException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What pages say when something is refused: back on the ticket with the sentence and everything typed still there, or a
 * page that says what to do.
 */
@ControllerAdvice(
        basePackages = {
            "org.gongdan.channel.portal",
            "org.gongdan.channel.desk",
            "org.gongdan.channel.outside",
            "org.gongdan.channel.admin",
            "org.gongdan.channel.plugin"
        })
class PageErrors {

    private static final Pattern TICKET =
            Pattern.compile("(/(?:desk/tickets|requests)/(?!new)[^/]+|/desk/(?:customers|organisations)/\\d+)(/.*)");

    private final Words words;

    PageErrors(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    @Nullable
    String refused(RefusedException no, ServletWebRequest request, RedirectAttributes flash) throws IOException {
        return back(words.say(no), HttpStatus.CONFLICT, request, flash);
    }

    @ExceptionHandler
    @Nullable
    String stale(StaleException no, ServletWebRequest request, RedirectAttributes flash) throws IOException {
        flash.addFlashAttribute("stale", true);
        return back(words.say("ticket.stale.typed", no.number()), HttpStatus.CONFLICT, request, flash);
    }

    @ExceptionHandler
    @Nullable
    String invalid(InvalidException no, ServletWebRequest request, RedirectAttributes flash) throws IOException {
        return back(words.say(no.errors().get(0)), HttpStatus.BAD_REQUEST, request, flash);
    }

    /** The form's own check in the browser comes first; this is for whoever goes around it. */
    @ExceptionHandler
    @Nullable
    String answers(AnswersRefusedException no, ServletWebRequest request, RedirectAttributes flash) throws IOException {
        return back(words.say(no.errors().get(0)), HttpStatus.BAD_REQUEST, request, flash);
    }

    @ExceptionHandler
    void notFound(NotFoundException no, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** The error page shows the sentence; it is made by a dispatch of its own, so that its frame knows the reader. */
    private static @Nullable String back(
            String sentence, HttpStatus status, ServletWebRequest request, RedirectAttributes flash)
            throws IOException {
        Matcher ticket = TICKET.matcher(request.getRequest().getRequestURI());
        if (ticket.matches()) {
            flash.addFlashAttribute("refused", sentence);
            flash.addFlashAttribute("typed", Typed.of(request.getRequest(), ticket.group(2)));
            return "redirect:" + ticket.group(1);
        }
        request.getRequest().setAttribute("sentence", sentence);
        Objects.requireNonNull(request.getResponse()).sendError(status.value());
        return null;
    }
}
