package org.gongdan.channel.desk.macro;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.channel.desk.bulk.DeedWords;
import org.gongdan.channel.desk.macro.PickerDeeds.Preview;
import org.gongdan.channel.desk.macro.PickerDeeds.Step;
import org.gongdan.channel.page.Words;
import org.gongdan.deed.Deed;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.Macro;
import org.gongdan.macro.MacroPreview;
import org.gongdan.macro.Macros;
import org.gongdan.macro.SavedReplies.Offered;
import org.gongdan.macro.SavedReply;
import org.gongdan.macro.text.Owner;
import org.gongdan.macro.text.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saved replies and macros in the words of the page. */
@Component
public class Prepared {

    /** Of a text in a list: two lines. */
    private static final int SHORT = 160;

    private final Macros macros;
    private final DeedWords deedWords;
    private final People people;
    private final Words words;

    Prepared(Macros macros, DeedWords deedWords, People people, Words words) {
        this.macros = macros;
        this.deedWords = deedWords;
        this.people = people;
        this.words = words;
    }

    /** Those the reader may apply to many tickets. */
    public List<Choice> macros(Viewer viewer) {
        return macros.list(viewer).stream().map(this::choice).toList();
    }

    Choice choice(Offered offered) {
        return new Choice(
                offered.reply().id(),
                offered.reply().title(words.locale()),
                owner(offered.reply().owner()),
                shortened(offered.filled().text()),
                offered.fits());
    }

    Choice choice(Macro macro) {
        return new Choice(macro.id(), macro.title(words.locale()), owner(macro.owner()), does(macro.deeds()), true);
    }

    Row row(Viewer viewer, SavedReply reply) {
        String text = reply.wordings()
                .text(words.locale())
                .map(Map.Entry::getValue)
                .map(Wording::text)
                .orElse("");
        return new Row(
                new Choice(reply.id(), reply.title(words.locale()), owner(reply.owner()), shortened(text), true),
                reply.used(),
                reply.owner().isKeptBy(viewer));
    }

    Row row(Viewer viewer, Macro macro) {
        return new Row(choice(macro), macro.used(), macro.owner().isKeptBy(viewer));
    }

    String does(List<Deed> deeds) {
        return deeds.stream().map(deedWords::sayOfOne).collect(Collectors.joining(words.say("list.separator")));
    }

    Preview preview(MacroPreview preview) {
        return new Preview(
                preview.macro(),
                preview.version(),
                preview.ticketVersion(),
                macros.title(preview.macro(), words.locale()),
                preview.isPossible(),
                preview.steps().stream()
                        .map(step -> new Step(
                                deedWords.sayOfOne(step.deed()),
                                text(step.deed()),
                                step.outcome().wire(),
                                step.why() == null ? null : words.say(step.why())))
                        .toList());
    }

    /** What the customer or a colleague will read. */
    private static @Nullable String text(Deed deed) {
        if (deed instanceof Deed.Reply reply) {
            return reply.text();
        } else if (deed instanceof Deed.Solve solve) {
            return solve.solution();
        }
        return deed instanceof Deed.Note note ? note.text() : null;
    }

    /** Everybody's needs no word. */
    @Nullable
    String owner(Owner owner) {
        return switch (owner.sharing()) {
            case PERSONAL -> words.say("prepared.mine");
            case TEAM -> team(String.valueOf(owner.team()));
            case EVERYBODY -> null;
        };
    }

    String team(String id) {
        return people.teams(words.locale()).stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse(id);
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHORT))) + "…";
    }

    /** What a list says of one of them: by which words it is found is what it shows. */
    public record Choice(long id, String title, @Nullable String owner, String about, boolean fits) {}

    /** Where they are kept. */
    public record Row(Choice choice, long used, boolean kept) {}
}
