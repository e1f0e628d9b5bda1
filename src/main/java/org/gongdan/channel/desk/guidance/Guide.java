package org.gongdan.channel.desk.guidance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.guidance.NextActions;
import org.gongdan.guidance.StepChecklist;
import org.gongdan.guidance.StepChecklists;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Transition;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page says to whoever asks "what now?": the table's advice, and what to tick off in the step. */
@Component
public class Guide {

    private final NextActions next;
    private final StepChecklists checklists;
    private final People people;

    Guide(NextActions next, StepChecklists checklists, People people) {
        this.next = next;
        this.checklists = checklists;
        this.people = people;
    }

    /** The step that the person would do. */
    public Optional<Transition> step(Viewer viewer, List<Transition> offered) {
        return NextActions.task(viewer, offered);
    }

    public void fill(Viewer viewer, Ticket ticket, Optional<Transition> step, Model model) {
        StepChecklist checks = checklists.of(viewer, ticket, step);
        model.addAttribute("checks", checks);
        model.addAttribute("advice", next.of(viewer, ticket, step, checks));
        model.addAttribute(
                "checkers",
                checks.items().stream()
                        .flatMap(item -> Optional.ofNullable(item.doneBy()).stream())
                        .distinct()
                        .collect(Collectors.toMap(account -> account, this::name)));
    }

    private String name(String account) {
        return people.find(account).map(Account::name).orElse(account);
    }
}
