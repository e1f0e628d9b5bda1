package org.gongdan.macro;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Spoken;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deeds;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Placeholder;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Template;
import org.gongdan.macro.text.Wording;
import org.gongdan.macro.text.Wordings;
import org.gongdan.ticket.category.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a saved reply or a macro must be like; fields of a language are named {@code wordings.en.title}. */
@Component
class PreparedRules {

    private static final int TITLE = 100;

    private static final Set<Placeholder> IN_DEEDS = EnumSet.allOf(Placeholder.class);

    /** Their target is one ticket, so they make no sense on any other; a macro in a macro might not end. */
    private static final Set<Class<? extends Deed>> NEVER = Set.of(Deed.Merge.class, Deed.Link.class, Deed.Macro.class);

    private final People people;
    private final Deeds deeds;
    private final Categories categories;

    PreparedRules(People people, Deeds deeds, Categories categories) {
        this.people = people;
        this.deeds = deeds;
        this.categories = categories;
    }

    void check(NewSavedReply wanted) {
        Fields fields = new Fields();
        checkOwner(fields, wanted.sharedWith(), wanted.team());
        checkFit(fields, wanted.fit());
        checkWordings(fields, wanted.wordings(), true);
        fields.refuse();
    }

    void check(Viewer by, NewMacro wanted) {
        Fields fields = new Fields();
        checkOwner(fields, wanted.sharedWith(), wanted.team());
        checkFit(fields, wanted.fit());
        checkWordings(fields, wanted.wordings(), false);
        fields.check("deeds", !wanted.deeds().isEmpty(), "macro.invalid.no-deed");
        fields.check("deeds", wanted.deeds().size() <= Macro.MOST, "macro.invalid.too-many-deeds", Macro.MOST);
        if (wanted.deeds().size() > Macro.MOST) {
            fields.refuse();
        }
        for (int at = 0; at < wanted.deeds().size(); at++) {
            checkDeed(fields, "deeds." + at, by, wanted.deeds().get(at), wanted.wordings());
        }
        fields.refuse();
    }

    private void checkOwner(Fields fields, Sharing sharing, @Nullable String team) {
        if (sharing == Sharing.TEAM) {
            fields.check(
                    "team",
                    team != null && people.findTeam(team).isPresent(),
                    "ticket.invalid.team",
                    String.valueOf(team));
        } else {
            fields.check("team", team == null, "macro.invalid.no-team");
        }
    }

    private void checkFit(Fields fields, Fit fit) {
        fields.check(
                "fit.category",
                fit.category() == null || categories.isOffered(fit.category()),
                "ticket.invalid.category");
        fields.check(
                "fit.team",
                fit.team() == null || people.findTeam(fit.team()).isPresent(),
                "ticket.invalid.team",
                String.valueOf(fit.team()));
    }

    /** A language has a title; of a saved reply it has a text too. */
    private static void checkWordings(Fields fields, Wordings wordings, boolean withText) {
        Map<String, Wording> all = wordings.byLanguage();
        fields.check("wordings", !all.isEmpty(), "macro.invalid.no-language");
        all.forEach((language, wording) -> {
            String place = "wordings." + language;
            fields.check(
                    place, Spoken.TAGS.contains(language), "macro.invalid.language", String.join(", ", Spoken.TAGS));
            text(fields, place + ".title", wording.title(), TITLE);
            fields.check(place + ".title", !wording.title().contains("\n"), "ticket.invalid.characters");
            if (withText || !wording.text().isEmpty()) {
                text(fields, place + ".text", wording.text(), Deed.TEXT);
            }
            places(fields, place + ".text", wording.text(), Placeholder.OF_TEXTS);
        });
    }

    private void checkDeed(Fields fields, String field, Viewer by, Deed deed, Wordings wordings) {
        if (NEVER.contains(deed.getClass())) {
            fields.check(field, false, "macro.invalid.deed");
            return;
        }
        try {
            deeds.check(Filled.by(by, deed));
        } catch (InvalidException invalid) {
            invalid.errors()
                    .forEach(error -> fields.check(field + "." + error.field(), false, error.key(), error.arguments()));
        }
        boolean hasText = wordings.text(Locale.ENGLISH).isPresent();
        Filled.texts(deed).forEach((name, text) -> {
            places(fields, field + "." + name, text, IN_DEEDS);
            long taken = new Template(text).count(Placeholder.TEXT);
            fields.check(
                    field + "." + name, hasText || taken == 0, "macro.invalid.no-text", Placeholder.TEXT.written());
            fields.check(field + "." + name, taken <= 1, "macro.invalid.text-once", Placeholder.TEXT.written());
        });
    }

    private static void places(Fields fields, String field, String text, Collection<Placeholder> allowed) {
        List<String> unknown = new Template(text).unknown(allowed);
        fields.check(
                field,
                unknown.isEmpty(),
                "macro.invalid.place",
                String.join(" ", unknown),
                allowed.stream().map(Placeholder::written).collect(Collectors.joining(" ")));
    }

    private static void text(Fields fields, String field, @Nullable String text, int most) {
        String given = fields.text(field, text);
        fields.check(field, given.length() <= most, "ticket.invalid.too-long", most);
        fields.check(field, given.indexOf('\0') < 0, "ticket.invalid.characters");
    }
}
