package org.gongdan.ticket.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.core.Fields;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Attributes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All templates for analysts and administrators, who keep them; for everybody else those that are meant for them. */
@Component
@Transactional
public class TicketTemplates {

    private static final int NAME = 100;
    private static final int SUBJECT = 200;
    private static final int TEXT = 10_000;
    private static final TypeReference<LinkedHashMap<String, String>> SAID = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {};

    private final TemplateRows rows;
    private final TypeForms forms;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    TicketTemplates(TemplateRows rows, TypeForms forms, Audit audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Retired ones last. */
    @Transactional(readOnly = true)
    public List<TicketTemplate> all(Viewer viewer) {
        permit(viewer);
        return rows.all().stream().map(this::template).toList();
    }

    /** What a new ticket of this person may begin with. */
    @Transactional(readOnly = true)
    public List<TicketTemplate> offered(Viewer viewer) {
        return rows.all().stream()
                .map(this::template)
                .filter(template -> isFor(viewer, template))
                .toList();
    }

    /** One that is offered to this person; nobody else learns that it is there. */
    @Transactional(readOnly = true)
    public Optional<TicketTemplate> offered(Viewer viewer, long id) {
        return rows.find(id).map(this::template).filter(template -> isFor(viewer, template));
    }

    @Transactional(readOnly = true)
    public TicketTemplate find(Viewer viewer, long id) {
        permit(viewer);
        return rows.find(id)
                .map(this::template)
                .orElseThrow(() -> new NotFoundException("ticket.not-found.template", id));
    }

    /** A new one has the id 0; of a known one the version is the one its author looked at. */
    public long keep(Viewer viewer, TicketTemplate template) {
        permit(viewer);
        check(template);
        TemplateRows.Row row = row(viewer, template);
        long id = template.id();
        if (id == 0) {
            id = rows.insert(row);
        } else if (rows.change(row) == 0) {
            throw new OutdatedException(find(viewer, id).version());
        }
        audit.record(viewer.accountId(), template.id() == 0 ? "template-made" : "template-changed", "#" + id);
        return id;
    }

    public void retire(Viewer viewer, long id, boolean retired) {
        permit(viewer);
        find(viewer, id);
        rows.retire(id, retired, viewer.accountId(), clock.instant());
        audit.record(viewer.accountId(), retired ? "template-retired" : "template-revived", "#" + id);
    }

    private static boolean isFor(Viewer viewer, TicketTemplate template) {
        return !template.retired()
                && (viewer.isStaff()
                        ? template.agents()
                        : template.customers() && template.type().isForCustomers());
    }

    private void check(TicketTemplate template) {
        Fields errors = new Fields();
        errors.text("name", template.names().get("en"));
        errors.check("customers", template.customers() || template.agents(), "ticket.invalid.no-audience");
        errors.check(
                "customers", !template.customers() || template.type().isForCustomers(), "ticket.invalid.type-of-staff");
        bound(errors, "name", template.names(), NAME);
        bound(errors, "subject", template.subjects(), SUBJECT);
        bound(errors, "text", template.texts(), TEXT);
        errors.check(
                "category",
                template.category() == null || template.category().matches("[a-z0-9][a-z0-9-]{0,59}"),
                "ticket.invalid.category");
        forms.of(template.type().wire()).errors(template.attributes().values()).stream()
                .filter(error -> template.attributes().values().containsKey(error.field()))
                .forEach(error -> errors.check("attributes." + error.field(), false, error.key(), error.arguments()));
        errors.refuse();
    }

    private static void bound(Fields errors, String field, Map<String, String> said, int most) {
        said.forEach((language, text) -> {
            errors.check(field, Spoken.TAGS.contains(language), "api.invalid.value");
            errors.check(field, text.length() <= most, "ticket.invalid.too-long", most);
            errors.check(field, text.indexOf('\0') < 0, "ticket.invalid.characters");
        });
    }

    private TemplateRows.Row row(Viewer viewer, TicketTemplate template) {
        return new TemplateRows.Row(
                template.id(),
                template.type(),
                write(template.names()),
                write(template.subjects()),
                write(template.texts()),
                template.category(),
                template.impact(),
                template.urgency(),
                write(template.attributes().values()),
                template.customers(),
                template.agents(),
                template.retired(),
                template.version(),
                viewer.accountId(),
                clock.instant());
    }

    private TicketTemplate template(TemplateRows.Row row) {
        return new TicketTemplate(
                row.id(),
                row.type(),
                read(row.names(), SAID),
                read(row.subjects(), SAID),
                read(row.texts(), SAID),
                row.category(),
                row.impact(),
                row.urgency(),
                new Attributes(read(row.attributes(), ANSWERS)),
                row.customers(),
                row.agents(),
                row.retired(),
                row.version(),
                row.changedBy(),
                row.changedAt());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void permit(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && !viewer.is(Role.ANALYST)) {
            throw new AccessDeniedException("Templates are for administrators and analysts");
        }
    }
}
