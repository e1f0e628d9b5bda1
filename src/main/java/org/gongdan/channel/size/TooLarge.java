package org.gongdan.channel.size;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.gongdan.core.Spoken;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Answers 413: people get a page, programs a problem detail (RFC 9457). The rest of the body is not waited for. */
@Component
class TooLarge {

    private final ObjectMapper json;
    private final MessageSource messages;

    TooLarge(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, DataSize limit) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (isPerson(request)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        String sentence = messages.getMessage(
                "api.invalid.too-large",
                new Object[] {limit.toMegabytes()},
                Spoken.closest(request.getLocale()).orElse(Locale.ENGLISH));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, sentence);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static boolean isPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
