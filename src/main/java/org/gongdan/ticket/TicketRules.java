package org.gongdan.ticket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.category.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a ticket's texts and files may hold; says everything that is wrong at once, field by field. */
@Component
class TicketRules {

    static final int SUBJECT = 200;
    static final int BODY = 20_000;
    static final int FILES = 10;
    static final int FILE_BYTES = 10 * 1024 * 1024;

    /** The name of a BPMN message. */
    private static final Pattern EVENT = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]{0,99}");

    /** All answers to a type's own questions together, in characters. */
    private static final int ATTRIBUTES = 20_000;

    private final TypeForms forms;
    private final Categories categories;
    private final Clock clock;

    TicketRules(TypeForms forms, Categories categories, Clock clock) {
        this.forms = forms;
        this.categories = categories;
        this.clock = clock;
    }

    void check(Viewer viewer, NewTicket request) {
        List<FieldError> errors = new ArrayList<>();
        if (!viewer.isStaff() && !request.type().isForCustomers()) {
            errors.add(new FieldError("type", "ticket.invalid.type-of-staff"));
        }
        text(errors, "subject", request.subject(), SUBJECT);
        text(errors, "description", request.description(), BODY);
        if (request.expectedAt() != null && request.expectedAt().isBefore(clock.instant())) {
            errors.add(new FieldError("expectedAt", "ticket.invalid.past"));
        }
        if (request.requesterEmail() != null && !request.requesterEmail().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            errors.add(new FieldError("requesterEmail", "ticket.invalid.email"));
        }
        files(errors, request.attachments());
        attributes(errors, request);
        refuse(errors);
    }

    /** Answers are checked by the form of the type that the ticket has from then on. */
    void check(Ticket ticket, TicketChange change) {
        List<FieldError> errors = new ArrayList<>();
        if (change.isEmpty()) {
            errors.add(new FieldError("subject", "ticket.invalid.nothing-to-change"));
        }
        if (change.subject() != null) {
            text(errors, "subject", change.subject(), SUBJECT);
        }
        if (change.category() != null
                && !change.category().equals(ticket.category())
                && !categories.isOffered(change.category())) {
            errors.add(new FieldError("category", "ticket.invalid.category"));
        }
        attributes(errors, ticket, change);
        refuse(errors);
    }

    void checkMessage(String body, List<NewAttachment> attachments) {
        List<FieldError> errors = new ArrayList<>();
        text(errors, "body", body, BODY);
        files(errors, attachments);
        refuse(errors);
    }

    /** The same of files alone; so many others go with them. */
    void checkFiles(int others, List<NewAttachment> attachments) {
        List<FieldError> errors = new ArrayList<>();
        files(errors, attachments);
        if (attachments.size() <= FILES && others + attachments.size() > FILES) {
            errors.add(new FieldError("attachments", "ticket.invalid.too-many-files", FILES));
        }
        refuse(errors);
    }

    void checkReason(TicketAction action) {
        List<FieldError> errors = new ArrayList<>();
        text(errors, "reason", action.reason(), TicketAction.REASON);
        if (action.event() == null || !EVENT.matcher(action.event()).matches()) {
            errors.add(new FieldError("event", "ticket.invalid.event"));
        }
        if (action instanceof TicketAction.Pause pause
                && pause.status() != Status.PENDING
                && pause.status() != Status.ON_HOLD) {
            errors.add(new FieldError("status", "ticket.invalid.pause-status"));
        }
        if (action instanceof TicketAction.Merge merge
                && (merge.into() == null
                        || !TicketNumber.SHAPE.matcher(merge.into().strip()).matches())) {
            errors.add(new FieldError("into", "ticket.invalid.number"));
        }
        refuse(errors);
    }

    /** The diagram a type lives in. Types share the incident's until they have their own. */
    String lifecycle(Type type) {
        return switch (type) {
            case COMPLAINT -> "complaint";
            case QUESTION -> "question";
            case TASK -> "task";
            case SERVICE_REQUEST -> "service-request";
            case PROBLEM -> "problem";
            default -> "incident";
        };
    }

    private static void text(List<FieldError> errors, String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "ticket.invalid.required"));
        } else if (text.length() > most) {
            errors.add(new FieldError(field, "ticket.invalid.too-long", most));
        } else if (text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "ticket.invalid.characters"));
        }
    }

    private void attributes(List<FieldError> errors, NewTicket request) {
        addAll(
                errors,
                forms.of(request.type().wire()).errors(request.attributes().values()));
        bound(errors, request.attributes());
    }

    /**
     * What was wrong before and is not touched stays: the form may have been another one when it was answered, or that of
     * another type.
     */
    private void attributes(List<FieldError> errors, Ticket ticket, TicketChange change) {
        if (change.attributes().isEmpty()) {
            return;
        }
        Type type = change.type() == null ? ticket.type() : change.type();
        TypeForm form = forms.of(type.wire());
        Attributes answers = ticket.attributes().with(change.attributes());
        Set<String> untouched = form.errors(ticket.attributes().values()).stream()
                .map(FieldError::field)
                .filter(field -> !change.attributes().containsKey(field))
                .collect(Collectors.toSet());
        addAll(
                errors,
                form.errors(answers.values()).stream()
                        .filter(error -> !untouched.contains(error.field()))
                        .toList());
        bound(errors, answers);
    }

    private static void addAll(List<FieldError> errors, List<FieldError> ofAnswers) {
        ofAnswers.stream()
                .map(error -> new FieldError("attributes." + error.field(), error.key(), error.arguments()))
                .forEach(errors::add);
    }

    private static void bound(List<FieldError> errors, Attributes answers) {
        if (answers.toString().length() > ATTRIBUTES) {
            errors.add(new FieldError("attributes", "ticket.invalid.too-long", ATTRIBUTES));
        }
    }

    private static void files(List<FieldError> errors, List<NewAttachment> files) {
        if (files.size() > FILES) {
            errors.add(new FieldError("attachments", "ticket.invalid.too-many-files", FILES));
        }
        for (NewAttachment file : files) {
            if (file.content().length > FILE_BYTES) {
                errors.add(new FieldError("attachments", "ticket.invalid.file-too-large", file.name()));
            }
            if (file.name().isBlank()
                    || file.name().length() > SUBJECT
                    || file.name().chars().anyMatch(Character::isISOControl)) {
                errors.add(new FieldError("attachments", "ticket.invalid.file-name"));
            }
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
