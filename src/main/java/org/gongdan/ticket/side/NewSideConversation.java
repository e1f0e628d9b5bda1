package org.gongdan.ticket.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.Spoken;
import org.gongdan.ticket.NewAttachment;

/** Whom to write to and what: {@code attachments} are files of the ticket, {@code files} those chosen for this alone. */
public record NewSideConversation(
        String name,
        String email,
        String language,
        String subject,
        String body,
        Set<Long> attachments,
        List<NewAttachment> files) {

    /** The longest text of a message. */
    public static final int BODY = 20_000;

    static final int LINE = 200;

    private static final String ADDRESS = "[\\x21-\\x7e&&[^@,;:<>()\\[\\]\"\\\\]]{1,64}@[A-Za-z0-9.-]{1,190}";

    public NewSideConversation {
        name = name.strip();
        email = email.strip();
        subject = subject.strip();
    }

    /** A line is a header of a mail: whatever would end it is refused. */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        line(errors, "name", name);
        if (!email.matches(ADDRESS) || email.contains("..") || email.matches("\\..*|.*\\.@.*|.*@[.-].*|.*[.-]")) {
            errors.add(new FieldError("email", "ticket.invalid.email"));
        }
        line(errors, "subject", subject);
        if (!Spoken.TAGS.contains(language)) {
            errors.add(new FieldError("language", "ticket.invalid.side-language", String.join(", ", Spoken.TAGS)));
        }
        text(errors, body);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    static void checkText(String body) {
        List<FieldError> errors = new ArrayList<>();
        text(errors, body);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static void line(List<FieldError> errors, String field, String text) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "ticket.invalid.required"));
        } else if (text.length() > LINE) {
            errors.add(new FieldError(field, "ticket.invalid.too-long", LINE));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "ticket.invalid.characters"));
        }
    }

    private static void text(List<FieldError> errors, String body) {
        if (body.isBlank()) {
            errors.add(new FieldError("body", "ticket.invalid.required"));
        } else if (body.length() > BODY) {
            errors.add(new FieldError("body", "ticket.invalid.too-long", BODY));
        } else if (body.indexOf('\0') >= 0) {
            errors.add(new FieldError("body", "ticket.invalid.characters"));
        }
    }
}
