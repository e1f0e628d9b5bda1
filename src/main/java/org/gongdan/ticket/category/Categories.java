package org.gongdan.ticket.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.category.Category.Choice;
import org.gongdan.ticket.category.Category.Unnamed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The categories, told by name; analysts and administrators keep them. Keys that only tables say are told as they are. */
@Component
@Transactional
public class Categories {

    private static final int LATEST = 50_000;
    private static final int NAME = 60;

    private final CategoryRows rows;
    private final Audit audit;

    Categories(CategoryRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Active ones first, each in the order they came. */
    @Transactional(readOnly = true)
    public List<Category> all() {
        return rows.all().stream().map(Categories::category).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(String key) {
        return rows.find(key).map(Categories::category);
    }

    /** Those offered for a type, or for any; {@code now} is offered too, whatever it is. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Locale language, @Nullable Type type, @Nullable String now) {
        return choicesWith(language, type, now == null ? Set.of() : Set.of(now));
    }

    /** The same where several may be there already. */
    @Transactional(readOnly = true)
    public List<Choice> choicesWith(Locale language, @Nullable Type type, Collection<String> now) {
        List<Choice> choices = new ArrayList<>(all().stream()
                .filter(one -> now.contains(one.key()) || one.active() && (type == null || one.isFor(type)))
                .map(one -> new Choice(one.key(), one.name(language)))
                .toList());
        now.stream()
                .distinct()
                .filter(key -> choices.stream().noneMatch(one -> one.key().equals(key)))
                .map(key -> new Choice(key, key))
                .toList()
                .forEach(choices::add);
        return choices;
    }

    /** Whether a person may sort a ticket into it. */
    @Transactional(readOnly = true)
    public boolean isOffered(String key) {
        return find(key).filter(Category::active).isPresent();
    }

    /** What tables said of late and nobody named. */
    @Transactional(readOnly = true)
    public List<Unnamed> unnamed(Viewer viewer) {
        permit(viewer);
        return rows.unnamed(LATEST);
    }

    public void keep(Viewer viewer, Category category) {
        permit(viewer);
        check(category);
        rows.keep(new CategoryRows.Row(
                category.key(),
                category.english().strip(),
                category.simplified().strip(),
                category.traditional().strip(),
                category.types().stream().sorted().map(Wire::wire).collect(Collectors.joining(",")),
                category.active()));
        audit.record(viewer.accountId(), "category-kept", category.key());
    }

    private static void check(Category category) {
        Fields errors = new Fields();
        errors.matching("key", category.key(), "[a-z0-9][a-z0-9-]{0,59}", "ticket.invalid.category-key");
        errors.text("english", category.english());
        for (String name : List.of(category.english(), category.simplified(), category.traditional())) {
            errors.check("english", name.length() <= NAME, "ticket.invalid.too-long", NAME);
            errors.check("english", name.chars().noneMatch(one -> one < ' '), "ticket.invalid.characters");
        }
        errors.refuse();
    }

    private static Category category(CategoryRows.Row row) {
        Set<Type> types = Arrays.stream(row.types().split(","))
                .filter(wire -> !wire.isEmpty())
                .map(wire -> Wire.of(Type.class, wire))
                .collect(Collectors.toSet());
        return new Category(row.key(), row.english(), row.simplified(), row.traditional(), types, row.active());
    }

    private static void permit(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && !viewer.is(Role.ANALYST)) {
            throw new AccessDeniedException("Categories are for administrators and analysts");
        }
    }
}
