package org.gongdan.channel.desk.macro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.channel.desk.bulk.DeedFields;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.Spoken;
import org.gongdan.deed.Deed;
import org.gongdan.macro.Macro;
import org.gongdan.macro.NewMacro;
import org.gongdan.macro.NewSavedReply;
import org.gongdan.macro.SavedReply;
import org.gongdan.macro.text.Fit;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Sharing;
import org.gongdan.macro.text.Wording;
import org.gongdan.macro.text.Wordings;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** The form of a saved reply or a macro, as texts by the names that refusals use. */
public record PreparedForm(Map<String, String> fields) {

    private static final Pattern STEP = Pattern.compile("deeds\\.(\\d{1,4})\\.(\\w+)");

    /** Whom it is for, in one choice: {@code personal}, {@code everybody}, or {@code team:} and its id. */
    private static final String SHARED = "shared";

    private static final String TEAM = "team:";

    static PreparedForm empty() {
        return new PreparedForm(Map.of(SHARED, Sharing.PERSONAL.wire()));
    }

    static PreparedForm of(SavedReply reply) {
        return new PreparedForm(common(reply.owner(), reply.fit(), reply.wordings()));
    }

    static PreparedForm of(Macro macro, DeedFields deedFields) {
        Map<String, String> fields = common(macro.owner(), macro.fit(), macro.wordings());
        for (int at = 0; at < macro.deeds().size(); at++) {
            String step = "deeds." + at + ".";
            deedFields.write(macro.deeds().get(at)).forEach((name, value) -> fields.put(step + name, value));
        }
        return new PreparedForm(fields);
    }

    /** A copy belongs to whoever makes it. */
    PreparedForm copied() {
        Map<String, String> copy = new LinkedHashMap<>(fields);
        copy.put(SHARED, Sharing.PERSONAL.wire());
        return new PreparedForm(copy);
    }

    private static Map<String, String> common(Owner owner, Fit fit, Wordings wordings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                SHARED,
                owner.sharing() == Sharing.TEAM
                        ? TEAM + owner.team()
                        : owner.sharing().wire());
        put(fields, "fit.type", fit.type() == null ? null : fit.type().wire());
        put(fields, "fit.category", fit.category());
        put(fields, "fit.status", fit.status() == null ? null : fit.status().wire());
        put(fields, "fit.team", fit.team());
        wordings.byLanguage().forEach((language, wording) -> {
            fields.put("wordings." + language + ".title", wording.title());
            fields.put("wordings." + language + ".text", wording.text());
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The steps in their order, each by the names of its own fields. */
    public List<Map<String, String>> steps() {
        Map<Integer, Map<String, String>> steps = new TreeMap<>();
        fields.forEach((name, value) -> {
            Matcher step = STEP.matcher(name);
            if (step.matches()) {
                steps.computeIfAbsent(Integer.valueOf(step.group(1)), first -> new LinkedHashMap<>())
                        .put(step.group(2), value);
            }
        });
        return new ArrayList<>(steps.values());
    }

    NewSavedReply savedReply() {
        Fields errors = new Fields();
        Fit fit = fit(errors);
        errors.refuse();
        return new NewSavedReply(sharing(), team(), fit, wordings());
    }

    NewMacro macro(DeedFields deedFields) {
        Fields errors = new Fields();
        Fit fit = fit(errors);
        errors.refuse();
        List<Deed> deeds = new ArrayList<>();
        List<FieldError> unreadable = new ArrayList<>();
        for (Map<String, String> step : steps()) {
            try {
                deeds.add(deedFields.read(step));
            } catch (InvalidException no) {
                unreadable.add(new FieldError("deeds." + deeds.size(), "bulk.invalid.action"));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new InvalidException(unreadable);
        }
        return new NewMacro(sharing(), team(), fit, wordings(), deeds);
    }

    private Sharing sharing() {
        String shared = value(SHARED);
        return shared.startsWith(TEAM)
                ? Sharing.TEAM
                : shared.equals(Sharing.EVERYBODY.wire()) ? Sharing.EVERYBODY : Sharing.PERSONAL;
    }

    private @Nullable String team() {
        return value(SHARED).startsWith(TEAM) ? value(SHARED).substring(TEAM.length()) : null;
    }

    private Fit fit(Fields errors) {
        return new Fit(
                errors.choice("fit.type", value("fit.type"), Type.class),
                given("fit.category"),
                errors.choice("fit.status", value("fit.status"), Status.class),
                given("fit.team"));
    }

    private @Nullable String given(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    /** A language in which nothing was written is none of its. */
    private Wordings wordings() {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (String language : Spoken.TAGS) {
            String title = value("wordings." + language + ".title").strip();
            String text = value("wordings." + language + ".text")
                    .replace("\r\n", "\n")
                    .strip();
            if (!title.isEmpty() || !text.isEmpty()) {
                wordings.put(language, new Wording(title, text));
            }
        }
        return new Wordings(wordings);
    }
}
