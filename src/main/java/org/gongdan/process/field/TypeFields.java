package org.gongdan.process.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.process.TypeForms;
import org.gongdan.process.deployment.Deployments;
import org.gongdan.process.deployment.Edit;
import org.gongdan.process.deployment.ModelCheck;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.process.field.Field.Choice;
import org.gongdan.process.field.FieldRows.Deployed;
import org.gongdan.process.field.FieldRows.InForce;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fields of types, edited by analysts and administrators. Each change is a new version of the form {@code request-<type>}, checked
 * and deployed like any other; {@code version} is the one its author looked at.
 */
@Component
@Transactional
public class TypeFields {

    private static final String KEY = "[a-z][A-Za-z0-9]{0,39}";
    private static final String VALUE = "[\\w.-]{1,60}";
    private static final int LABEL = 120;
    private static final int HINT = 300;
    private static final int CHOICES = 50;
    private static final int EDITS = 20;

    private final FieldRows rows;
    private final Deployments deployments;
    private final List<ModelCheck> checks;
    private final ModelWords words;
    private final TypeForms forms;
    private final Audit audit;

    TypeFields(
            FieldRows rows,
            Deployments deployments,
            List<ModelCheck> checks,
            ModelWords words,
            TypeForms forms,
            Audit audit) {
        this.rows = rows;
        this.deployments = deployments;
        this.checks = List.copyOf(checks);
        this.words = words;
        this.forms = forms;
        this.audit = audit;
    }

    /** All of the type, also those that are retired, in their order. */
    @Transactional(readOnly = true)
    public TypeFieldList of(Viewer viewer, String type) {
        permit(viewer);
        FieldForm form = form(type);
        return new TypeFieldList(
                type,
                version(type),
                fields(form),
                form.isNested(),
                deployments.waiting(file(type)).isPresent(),
                rows.newest(id(type), 2).size() > 1,
                deployments.edits(file(type), EDITS));
    }

    /** Adds the field at the end, or puts it in the place of the one with its key. */
    public void keep(Viewer viewer, String type, Field field, boolean fresh, int version) {
        List<Field> fields = new ArrayList<>(editable(viewer, type, version));
        check(field, fresh, fields, forms.confidential());
        int at = at(fields, field.key());
        refuseDeciding(field);
        if (at < 0) {
            fields.add(field);
        } else {
            fields.set(at, field);
        }
        deploy(viewer, type, fields, fresh ? "added" : "changed", field.key());
    }

    public void move(Viewer viewer, String type, String key, boolean up, int version) {
        List<Field> fields = new ArrayList<>(editable(viewer, type, version));
        int at = at(fields, key);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < fields.size()) {
            Collections.swap(fields, at, to);
            deploy(viewer, type, fields, "moved", key);
        }
    }

    public void retire(Viewer viewer, String type, String key, boolean retired, int version) {
        List<Field> fields = new ArrayList<>(editable(viewer, type, version));
        fields.replaceAll(field -> field.key().equals(key) ? field.retired(retired) : field);
        deploy(viewer, type, fields, retired ? "retired" : "revived", key);
    }

    /**
     * Tells the answers to a confidential field, also those that were given so far, to everybody who sees the ticket. Whichever
     * types ask under its key, none of their forms marks it from then on. Administrators only.
     */
    public void open(Viewer viewer, String type, String key, int version) {
        if (!viewer.is(Role.ADMIN)) {
            throw new AccessDeniedException("Confidential fields are opened by administrators");
        }
        hold(type, version);
        if (!forms.confidential().contains(key)) {
            throw new RefusedException("process.refused.open-already", key);
        }
        rows.open(key, id("%"));
        for (InForce asked : rows.inForce(id("%"))) {
            FieldForm form = form(asked.form().substring(id("").length()));
            if (form.fields().stream().anyMatch(field -> field.key().equals(key) && field.confidential())) {
                openIn(viewer, asked.form().substring(id("").length()), form, key);
            }
        }
        audit.record(viewer.accountId(), "answers-opened", key);
    }

    private void openIn(Viewer viewer, String type, FieldForm form, String key) {
        if (form.isNested()) {
            throw new RefusedException("process.refused.groups");
        }
        List<Field> fields = new ArrayList<>(fields(form));
        fields.replaceAll(field -> field.key().equals(key) ? field.confidential(false) : field);
        deploy(viewer, type, fields, "opened", key);
    }

    /** Deploys once more what was in force before the version of now. */
    public void back(Viewer viewer, String type, int version) {
        permit(viewer);
        hold(type, version);
        List<Deployed> newest = rows.newest(id(type), 2);
        if (newest.size() < 2) {
            throw new RefusedException("process.refused.no-version-before");
        }
        deploy(viewer, type, newest.get(1).content(), "went-back", "");
    }

    /** Takes the changed file, or lets what was edited stand. */
    public void decide(Viewer viewer, String type, boolean takeFile) {
        permit(viewer);
        deployments.decide(viewer.accountId(), file(type), takeFile);
        audit.record(viewer.accountId(), takeFile ? "fields-file-taken" : "fields-page-kept", id(type));
    }

    /** The deployed form, for the folder {@code forms} or the Modeler. */
    @Transactional(readOnly = true)
    public ModelFile download(Viewer viewer, String type) {
        permit(viewer);
        return new ModelFile(file(type), form(type).with(form(type).fields()));
    }

    private List<Field> editable(Viewer viewer, String type, int version) {
        permit(viewer);
        hold(type, version);
        FieldForm form = form(type);
        if (form.isNested()) {
            throw new RefusedException("process.refused.groups");
        }
        return fields(form);
    }

    /** With what stays confidential though this version does not mark it. */
    private List<Field> fields(FieldForm form) {
        Set<String> confidential = forms.confidential();
        return form.fields().stream()
                .map(field -> confidential.contains(field.key()) ? field.confidential(true) : field)
                .toList();
    }

    private void deploy(Viewer viewer, String type, List<Field> fields, String deed, String subject) {
        deploy(viewer, type, form(type).with(fields), deed, subject);
    }

    private void deploy(Viewer viewer, String type, byte[] content, String deed, String subject) {
        ModelFile model = new ModelFile(file(type), content);
        List<String> faults =
                checks.stream().flatMap(check -> check.faults(model).stream()).toList();
        if (!faults.isEmpty()) {
            throw new RefusedException("process.refused.faults", String.join("; ", faults));
        }
        deployments.edit(viewer.accountId(), model, deed, subject);
        audit.record(viewer.accountId(), "field-" + deed, id(type) + (subject.isEmpty() ? "" : " " + subject));
    }

    private static void check(Field field, boolean fresh, List<Field> others, Set<String> confidential) {
        Fields errors = new Fields();
        errors.matching("key", field.key(), KEY, "process.invalid.field-key");
        errors.check("key", !fresh || at(others, field.key()) < 0, "process.invalid.field-taken", field.key());
        errors.check("key", fresh || at(others, field.key()) >= 0, "process.invalid.field-gone", field.key());
        errors.check("kind", Field.KINDS.contains(field.kind()) || !fresh, "api.invalid.value");
        errors.check(
                "confidential",
                field.confidential() || !confidential.contains(field.key()),
                "process.invalid.stays-confidential",
                field.key());
        errors.text("label", field.label().english());
        said(errors, "label", field.label(), LABEL);
        said(errors, "hint", field.hint(), HINT);
        choices(errors, field);
        errors.refuse();
    }

    /** A table tells its reasons to everybody who works on the ticket. */
    private void refuseDeciding(Field field) {
        if (!field.confidential() || forms.confidential().contains(field.key())) {
            return;
        }
        rows.deciding(field.key()).forEach(table -> {
            throw new InvalidException(
                    "confidential",
                    "process.invalid.decides",
                    words.translation().of(table));
        });
    }

    private static void choices(Fields errors, Field field) {
        if (!field.choosing()) {
            return;
        }
        Set<String> values = new HashSet<>();
        errors.check("choices", !field.choices().isEmpty(), "process.invalid.no-choices");
        errors.check("choices", field.choices().size() <= CHOICES, "process.invalid.too-many-choices", CHOICES);
        for (Choice choice : field.choices()) {
            errors.check("choices", choice.value().matches(VALUE), "process.invalid.choice-value", choice.value());
            errors.check("choices", values.add(choice.value()), "process.invalid.choice-twice", choice.value());
            errors.check(
                    "choices", !choice.label().english().isEmpty(), "process.invalid.choice-label", choice.value());
            said(errors, "choices", choice.label(), LABEL);
        }
    }

    /** From here on nobody else deploys: what is compared and read now is what the new version follows. */
    private void hold(String type, int version) {
        deployments.hold();
        OutdatedException.refuse(version, version(type));
    }

    private static void said(Fields errors, String field, Said said, int most) {
        for (String text : List.of(said.english(), said.simplified(), said.traditional())) {
            errors.check(field, text.length() <= most, "process.invalid.too-long", most);
            errors.check(
                    field,
                    !text.startsWith("=") && !text.contains("{{") && !text.contains("${") && !text.contains("#{"),
                    "process.invalid.expression");
            errors.check(field, text.chars().noneMatch(one -> one < ' '), "process.invalid.characters");
        }
    }

    private static int at(List<Field> fields, String key) {
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).key().equals(key)) {
                return at;
            }
        }
        return -1;
    }

    private FieldForm form(String type) {
        Map<String, Translation> files = new HashMap<>();
        for (Locale language : Spoken.LANGUAGES) {
            files.put(language.toString(), words.in(language));
        }
        return rows.newest(id(type), 1).stream()
                .findFirst()
                .map(deployed -> FieldForm.parse(deployed.content(), files))
                .orElseGet(() -> FieldForm.empty(id(type), files));
    }

    private int version(String type) {
        return rows.newest(id(type), 1).stream()
                .findFirst()
                .map(Deployed::version)
                .orElse(0);
    }

    private static String id(String type) {
        return "request-" + type;
    }

    private static String file(String type) {
        return id(type) + ".form";
    }

    private static void permit(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && !viewer.is(Role.ANALYST)) {
            throw new AccessDeniedException("Fields are for administrators and analysts");
        }
    }

    /** What is asked, in which version; whether a changed file waits, whether there is a version before, and who did what. */
    public record TypeFieldList(
            String type,
            int version,
            List<Field> fields,
            boolean nested,
            boolean waiting,
            boolean hasBefore,
            List<Edit> edits) {

        public Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        public long asked() {
            return fields.stream().filter(field -> !field.retired()).count();
        }
    }
}
