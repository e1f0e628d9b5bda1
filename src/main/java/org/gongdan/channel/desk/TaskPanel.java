package org.gongdan.channel.desk;

import java.util.Map;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForms;
import org.gongdan.task.Checklists;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The checklist of a task, and the kinds of tasks that can be opened from a ticket. */
@Component
class TaskPanel implements TicketPanel {

    private final Checklists checklists;
    private final TypeForms forms;

    TaskPanel(Checklists checklists, TypeForms forms) {
        this.checklists = checklists;
        this.forms = forms;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("checklist", checklists.of(Actor.of(viewer, Channel.DESK), ticket.number()));
        model.addAttribute("checklistDone", ticket.isClosed() || checklists.isDone(ticket));
        model.addAttribute("kinds", kinds());
    }

    /** By the value: a kind brings a checklist. */
    private Map<String, String> kinds() {
        return forms.of("task").question("kind").map(TypeForm.Question::choices).orElse(Map.of());
    }
}
