package org.gongdan.channel.desk.guidance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.guidance.Advice;
import org.gongdan.guidance.NextActions;
import org.gongdan.guidance.StepChecklist;
import org.gongdan.guidance.StepChecklists;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.knowledge.Articles;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Transition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page says to whoever asks "what now?": the table's advice, what to tick off in the step, the articles for it. */
@Component
public class Guide {

    private static final Logger LOG = LoggerFactory.getLogger(Guide.class);

    private final NextActions next;
    private final StepChecklists checklists;
    private final Articles articles;
    private final People people;

    Guide(NextActions next, StepChecklists checklists, Articles articles, People people) {
        this.next = next;
        this.checklists = checklists;
        this.articles = articles;
        this.people = people;
    }

    /** The step that the person would do. */
    public Optional<Transition> step(Viewer viewer, List<Transition> offered) {
        return NextActions.task(viewer, offered);
    }

    public void fill(Viewer viewer, Ticket ticket, Optional<Transition> step, Model model) {
        StepChecklist checks = checklists.of(viewer, ticket, step);
        model.addAttribute("checks", checks);
        model.addAttribute(
                "articles",
                articles.fitting(
                        viewer, ticket, step.map(Transition::form).orElse(null), LocaleContextHolder.getLocale()));
        model.addAttribute("advice", advice(viewer, ticket, step, checks));
        model.addAttribute(
                "checkers",
                checks.items().stream()
                        .flatMap(item -> Optional.ofNullable(item.doneBy()).stream())
                        .distinct()
                        .collect(Collectors.toMap(account -> account, this::name)));
    }

    /** A table without a rule for what is asked is its analyst's to mend: nobody works less for it. */
    private @Nullable Advice advice(Viewer viewer, Ticket ticket, Optional<Transition> step, StepChecklist checks) {
        try {
            return next.of(viewer, ticket, step, checks);
        } catch (RuntimeException broken) {
            LOG.error("No advice on {}: mend the table next-best-action.", ticket.number(), broken);
            return null;
        }
    }

    private String name(String account) {
        return people.find(account).map(Account::name).orElse(account);
    }
}
