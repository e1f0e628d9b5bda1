package org.gongdan.channel.desk.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Wire;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deed.Assign;
import org.gongdan.deed.Deed.Correct;
import org.gongdan.deed.Deed.Link;
import org.gongdan.deed.Deed.Pause;
import org.gongdan.deed.Deed.Tag;
import org.gongdan.deed.Deed.Transfer;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.macro.Macro;
import org.gongdan.macro.Macros;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a few words what a deed does: "Assign to Omar Haddad". */
@Component
public class DeedWords {

    private final Words words;
    private final People people;
    private final Macros macros;

    DeedWords(Words words, People people, Macros macros) {
        this.words = words;
        this.people = people;
        this.macros = macros;
    }

    /** The same where it is about one ticket. */
    public String sayOfOne(Deed action) {
        return action instanceof Deed.Reply ? words.say("macro.does.reply") : say(action);
    }

    public String say(Deed action) {
        if (action instanceof Assign assign) {
            if (Macro.ME.equals(assign.agent())) {
                return words.say("bulk.does.assign.me");
            }
            return assign.agent() == null
                    ? words.say("bulk.does.assign.nobody")
                    : words.say("bulk.does.assign", person(assign.agent()));
        }
        if (action instanceof Transfer transfer) {
            return words.say("bulk.does.transfer", team(transfer.team()));
        }
        if (action instanceof Correct correct) {
            return facts(correct);
        }
        if (action instanceof Tag tag) {
            return Stream.of(tags("bulk.does.tag", tag.on()), tags("bulk.does.untag", tag.off()))
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(words.say("list.separator")));
        }
        if (action instanceof Link link) {
            return words.say(
                    "bulk.does.link",
                    link.to(),
                    words.say("relation." + link.relation().inverse().wire()));
        }
        if (action instanceof Deed.Macro macro) {
            return words.say("bulk.does.macro", macros.title(macro.macro(), words.locale()));
        }
        if (action instanceof Pause pause) {
            return words.say(
                    "bulk.does.pause", words.say("status." + pause.status().wire()));
        }
        return words.say(
                "bulk.does." + action.kind(),
                action.target().map(String::valueOf).orElse(""));
    }

    private String tags(String key, List<String> tags) {
        return tags.isEmpty() ? "" : words.say(key, String.join(words.say("list.separator"), tags));
    }

    private String facts(Correct correct) {
        List<String> facts = new ArrayList<>();
        fact(facts, "priority", correct.priority());
        if (correct.category() != null) {
            facts.add(words.say(
                    "timeline.decided", words.say("ticket.category"), words.say("category." + correct.category())));
        }
        fact(facts, "impact", correct.impact());
        fact(facts, "urgency", correct.urgency());
        return facts.stream().collect(Collectors.joining(words.say("list.separator")));
    }

    private void fact(List<String> facts, String name, @Nullable Wire value) {
        if (value != null) {
            facts.add(words.say("timeline.decided", words.say("ticket." + name), words.say(name + "." + value.wire())));
        }
    }

    private String person(String account) {
        return people.find(account).map(Account::name).orElse(account);
    }

    private String team(String id) {
        return people.teams(words.locale()).stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .map(Team::name)
                .orElse(id);
    }
}
