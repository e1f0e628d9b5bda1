package org.gongdan.channel.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.Wire;
import org.gongdan.process.TypeForm;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.template.TicketTemplate;
import org.jspecify.annotations.Nullable;

/** What was typed, word for word, so that a refused form comes back as it was. */
record RequestForm(
        @Nullable String type,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable String expectedAt,
        Map<String, List<String>> answers) {

    RequestForm {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** An incident that hits one person, soon: what most people come for. */
    static final RequestForm EMPTY = new RequestForm(
            Type.INCIDENT.wire(), null, null, Impact.USER.wire(), Urgency.NORMAL.wire(), null, Map.of());

    /** The answers to the type's own questions come as {@code attributes.<key>}. */
    static final String ANSWER = "attributes.";

    /** What the template begins with, in the reader's language. */
    static RequestForm of(TicketTemplate template, Locale language) {
        return new RequestForm(
                template.type().wire(),
                template.subject(language),
                template.text(language),
                template.impact().wire(),
                template.urgency().wire(),
                null,
                template.attributes().texts());
    }

    /** What was typed under this key, and nothing else: a page shows it again. */
    public String answer(String key) {
        return String.join(", ", answers.getOrDefault(key, List.of()));
    }

    public boolean chose(String key, String value) {
        return answers.getOrDefault(key, List.of()).contains(value);
    }

    RequestForm answering(Map<String, List<String>> parameters) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> {
            if (name.startsWith(ANSWER)) {
                own.put(name.substring(ANSWER.length()), List.copyOf(texts));
            }
        });
        return new RequestForm(type, subject, description, impact, urgency, expectedAt, own);
    }

    /** Says at once all that is missing; what the text may hold is checked where tickets are opened. */
    NewTicket request(ZoneId zone, List<NewAttachment> attachments, Function<Type, TypeForm> forms) {
        List<FieldError> errors = new ArrayList<>();
        Type wantedType = choice(Type.class, "type", type, errors);
        if (isBlank(subject)) {
            errors.add(new FieldError("subject", "request.missing.subject"));
        }
        if (isBlank(description)) {
            errors.add(new FieldError("description", "request.missing.description"));
        }
        Impact wantedImpact = choice(Impact.class, "impact", impact, errors);
        Urgency wantedUrgency = choice(Urgency.class, "urgency", urgency, errors);
        Instant expected = expected(zone, errors);
        if (wantedType == null || wantedImpact == null || wantedUrgency == null || !errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new NewTicket(
                wantedType,
                String.valueOf(subject).strip(),
                String.valueOf(description).strip(),
                wantedImpact,
                wantedUrgency,
                expected,
                null,
                attachments,
                new Attributes(forms.apply(wantedType).read(answers)));
    }

    private @Nullable Instant expected(ZoneId zone, List<FieldError> errors) {
        if (expectedAt == null || expectedAt.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(expectedAt).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            errors.add(new FieldError("expectedAt", "request.wrong.expected"));
            return null;
        }
    }

    private static <E extends Enum<E> & Wire> @Nullable E choice(
            Class<E> kind, String field, @Nullable String value, List<FieldError> errors) {
        try {
            return Wire.of(kind, String.valueOf(value));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldError(field, "request.missing." + field));
            return null;
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
