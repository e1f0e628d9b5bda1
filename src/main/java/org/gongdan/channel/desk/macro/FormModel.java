package org.gongdan.channel.desk.macro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.Spoken;
import org.gongdan.core.ToldException;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.text.Placeholder;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.category.Category.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of saved replies and macros offer to choose from. */
@Component
class FormModel {

    private final People people;
    private final Tickets tickets;
    private final Categories categories;
    private final Words words;

    FormModel(People people, Tickets tickets, Categories categories, Words words) {
        this.people = people;
        this.tickets = tickets;
        this.categories = categories;
        this.words = words;
    }

    void fill(Viewer viewer, PreparedForm form, Map<String, String> errors, Model model) {
        List<Team> teams = people.teams(words.locale());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("teams", teams);
        model.addAttribute("categories", categories(form));
        model.addAttribute("owners", owners(viewer, teams));
        model.addAttribute("tags", Spoken.TAGS);
        model.addAttribute("spoken", spoken(form));
        model.addAttribute("places", Placeholder.OF_TEXTS);
        model.addAttribute("sample", form.fields().getOrDefault("ticket", sample(viewer)));
    }

    /** What came of it, or of the sentences that stand against it, by field. */
    <T> T tried(Supplier<T> deed, Function<Map<String, String>, T> refused) {
        try {
            return deed.get();
        } catch (InvalidException invalid) {
            return refused.apply(words.say(invalid));
        } catch (ToldException no) {
            return refused.apply(Map.of("shared", words.say(no)));
        } catch (OutdatedException elsewhere) {
            return refused.apply(Map.of("shared", words.say(elsewhere)));
        }
    }

    /** Those offered, and whatever else stands in the form already. */
    private List<Choice> categories(PreparedForm form) {
        return categories.choicesWith(
                words.locale(),
                null,
                form.fields().entrySet().stream()
                        .filter(field -> field.getKey().endsWith("category")
                                && !field.getValue().isEmpty())
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** With whom the viewer may share, as the form says it. */
    private Map<String, String> owners(Viewer viewer, List<Team> teams) {
        boolean manages = viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN);
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("personal", words.say("prepared.mine"));
        teams.stream()
                .filter(team -> manages || viewer.is(Role.LEAD) && viewer.isIn(team.id()))
                .forEach(team -> owners.put("team:" + team.id(), team.name()));
        if (manages) {
            owners.put("everybody", words.say("prepared.everybody"));
        }
        return owners;
    }

    /** Languages that stand open: those written in, and the reader's. */
    private List<String> spoken(PreparedForm form) {
        String own =
                Spoken.closest(words.locale()).orElse(Spoken.LANGUAGES.get(0)).toLanguageTag();
        boolean any = Spoken.TAGS.stream().anyMatch(tag -> isWritten(form, tag));
        return Spoken.TAGS.stream()
                .filter(tag -> isWritten(form, tag) || !any && tag.equals(own))
                .toList();
    }

    private static boolean isWritten(PreparedForm form, String language) {
        return !form.value("wordings." + language + ".title").isEmpty()
                || !form.value("wordings." + language + ".text").isEmpty();
    }

    /** A ticket to try it on: the newest the viewer sees. */
    private String sample(Viewer viewer) {
        TicketSearch newest = TicketSearch.all().page(TicketSearch.Sort.CREATED, 1, null);
        return tickets.list(viewer, newest).items().stream()
                .map(Ticket::number)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }
}
