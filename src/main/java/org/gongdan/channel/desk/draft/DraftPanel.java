package org.gongdan.channel.desk.draft;

import java.util.List;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.draft.Draft;
import org.gongdan.ticket.draft.Drafts;
import org.gongdan.ticket.draft.Replies;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the viewer is writing, what of it is on its way, and what colleagues share. */
@Component
class DraftPanel implements TicketPanel {

    private final Drafts drafts;
    private final Replies replies;

    DraftPanel(Drafts drafts, Replies replies) {
        this.drafts = drafts;
        this.replies = replies;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        List<Draft> all = drafts.of(viewer, ticket.number());
        List<Draft> own = all.stream()
                .filter(draft -> draft.account().equals(viewer.accountId()))
                .toList();
        model.addAttribute(
                "draft",
                own.stream().filter(draft -> !draft.isOnItsWay()).findFirst().orElse(null));
        model.addAttribute("onTheirWay", own.stream().filter(Draft::isOnItsWay).toList());
        model.addAttribute(
                "sharedDrafts",
                all.stream().filter(draft -> !own.contains(draft)).toList());
        model.addAttribute("patience", replies.patience(viewer));
        model.addAttribute("patiences", Replies.CHOICES);
    }
}
