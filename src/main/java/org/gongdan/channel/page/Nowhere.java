package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: people get a page, programs a problem detail. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Nowhere {

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> nowhere(
            NoResourceFoundException no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPerson(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return ResponseEntity.of(no.getBody()).build();
    }

    private static boolean isPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
