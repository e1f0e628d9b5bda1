package org.gongdan.channel.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.ticket.StaleException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what is wrong in the caller's language as problem details (RFC 9457); {@code errors} names each field. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException refused, Locale locale) {
        return problem(HttpStatus.CONFLICT, say(refused, locale));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException notFound, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, say(notFound, locale));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidException invalid, Locale locale) {
        return fields(
                invalid.errors().stream()
                        .map(error -> new FieldProblem(error.field(), say(error, locale)))
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return fields(List.of(new FieldProblem(path(mapping), say("api.invalid.value", locale))), locale);
        }
        return problem(HttpStatus.BAD_REQUEST, say("api.invalid.json", locale));
    }

    @ExceptionHandler
    ProblemDetail parameter(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        return fields(List.of(new FieldProblem(mismatch.getName(), say("api.invalid.value", locale))), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleException stale, Locale locale) {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header(HttpHeaders.ETAG, "\"" + stale.version() + "\"")
                .body(problem(
                        HttpStatus.PRECONDITION_FAILED,
                        messages.getMessage("ticket.stale", new Object[] {stale.number()}, locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outdated(OutdatedException outdated, Locale locale) {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header(HttpHeaders.ETAG, ETags.of(outdated.version()))
                .body(problem(HttpStatus.PRECONDITION_FAILED, say(outdated, locale)));
    }

    @ExceptionHandler
    ProblemDetail keyReused(RepeatableCreation.KeyReusedException reused, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, say("api.refused.key-reused", locale));
    }

    private ProblemDetail fields(List<FieldProblem> errors, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, say("api.invalid.fields", locale));
        problem.setProperty("errors", errors);
        return problem;
    }

    private String say(Sentence sentence, Locale locale) {
        return messages.getMessage(sentence.key(), sentence.arguments(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }

    /** One field and what is wrong with it, in the caller's language. */
    record FieldProblem(String field, String sentence) {}
}
