package org.gongdan.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read what was answered to a confidential question: the requester, who said it; the agents of the ticket's team and
 * whoever works on it; leads and managers. Everybody else who sees the ticket, also analysts, administrators and people in copy,
 * is given the ticket without the answer, on pages, in lists, exports and the API, and no list narrowed by it. {@code ticket.xml}
 * says the same.
 */
@Component
public class Confidence {

    /** Stands where the answer is not told. */
    public static final String MASK = "\u2022\u2022\u2022";

    private final TypeForms forms;

    Confidence(TypeForms forms) {
        this.forms = forms;
    }

    public static boolean reads(Viewer viewer, Ticket ticket) {
        return readsAll(viewer)
                || viewer.accountId().equals(viewer.isStaff() ? ticket.assignee() : ticket.requesterAccount())
                || viewer.isStaff() && ticket.team() != null && viewer.isIn(ticket.team());
    }

    /** On every ticket they see. */
    public static boolean readsAll(Viewer viewer) {
        return viewer.is(Role.LEAD) || viewer.is(Role.MANAGER);
    }

    /** Refuses what is no answer of the ticket to a confidential question. */
    void check(Ticket ticket, String field) {
        if (!ticket.attributes().values().containsKey(field)
                || !forms.confidential().contains(field)) {
            throw new NotFoundException("ticket.not-found.answer");
        }
    }

    /** The tickets with nothing in them that the viewer may not read. */
    List<Ticket> told(Viewer viewer, List<Ticket> tickets) {
        if (tickets.stream().allMatch(ticket -> ticket.attributes().isEmpty() || reads(viewer, ticket))) {
            return tickets;
        }
        Set<String> confidential = forms.confidential();
        return tickets.stream()
                .map(ticket -> reads(viewer, ticket) ? ticket : ticket.without(confidential))
                .toList();
    }

    Ticket told(Viewer viewer, Ticket ticket) {
        return told(viewer, List.of(ticket)).get(0);
    }

    /** Answers by key, for the timeline: that a confidential one was given is told, what it says is not. */
    Map<String, @Nullable Object> masked(Map<String, @Nullable Object> answers) {
        Set<String> confidential = answers.isEmpty() ? Set.of() : forms.confidential();
        Map<String, @Nullable Object> masked = new LinkedHashMap<>(answers);
        masked.replaceAll((key, answer) -> answer == null || !confidential.contains(key) ? answer : MASK);
        return masked;
    }
}
