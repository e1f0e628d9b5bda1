package org.gongdan.deed;

import org.gongdan.core.Fields;
import org.gongdan.deed.Deed.Assign;
import org.gongdan.deed.Deed.Correct;
import org.gongdan.deed.Deed.Link;
import org.gongdan.deed.Deed.Merge;
import org.gongdan.deed.Deed.Note;
import org.gongdan.deed.Deed.Pause;
import org.gongdan.deed.Deed.Reply;
import org.gongdan.deed.Deed.Solve;
import org.gongdan.deed.Deed.Tag;
import org.gongdan.deed.Deed.Transfer;
import org.gongdan.deed.Deed.Withdraw;
import org.gongdan.identity.People;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a deed whatever the ticket: said at once, before any is touched. */
@Component
class DeedRules {

    private final People people;
    private final Categories categories;

    DeedRules(People people, Categories categories) {
        this.people = people;
        this.categories = categories;
    }

    void check(Deed action) {
        Fields fields = new Fields();
        if (action instanceof Assign assign) {
            fields.check("agent", assign.agent() == null || isStaff(assign.agent()), "bulk.invalid.agent");
            fields.check(
                    "from", assign.from() == null || people.find(assign.from()).isPresent(), "bulk.invalid.agent");
        } else if (action instanceof Transfer transfer) {
            fields.check(
                    "team",
                    transfer.team() != null && people.findTeam(transfer.team()).isPresent(),
                    "ticket.invalid.team",
                    String.valueOf(transfer.team()));
            text(fields, "reason", transfer.reason(), TicketAction.REASON);
        } else if (action instanceof Correct correct) {
            fields.check("priority", !correct.isEmpty(), "ticket.invalid.nothing-to-change");
            fields.check(
                    "category",
                    correct.category() == null || categories.isOffered(correct.category()),
                    "ticket.invalid.category");
            text(fields, "reason", correct.reason(), TicketAction.REASON);
        } else {
            checkWords(fields, action);
        }
        fields.refuse();
    }

    private void checkWords(Fields fields, Deed action) {
        if (action instanceof Tag tag) {
            fields.check("tags", !tag.on().isEmpty() || !tag.off().isEmpty(), "ticket.invalid.required");
            Tags.check(tag.on());
            Tags.check(tag.off());
        } else if (action instanceof Reply reply) {
            text(fields, "text", reply.text(), Deed.TEXT);
        } else if (action instanceof Note note) {
            text(fields, "text", note.text(), Deed.TEXT);
        } else if (action instanceof Solve solve) {
            text(fields, "solution", solve.solution(), Deed.TEXT);
        } else if (action instanceof Pause pause) {
            fields.check(
                    "status",
                    pause.status() == Status.PENDING || pause.status() == Status.ON_HOLD,
                    "ticket.invalid.pause-status");
            text(fields, "reason", pause.reason(), TicketAction.REASON);
        } else if (action instanceof Withdraw withdraw) {
            text(fields, "reason", withdraw.reason(), TicketAction.REASON);
        } else if (action instanceof Merge merge) {
            number(fields, "into", merge.into());
            text(fields, "reason", merge.reason(), TicketAction.REASON);
        } else if (action instanceof Link link) {
            number(fields, "to", link.to());
            fields.check("relation", link.relation() != null, "ticket.invalid.relation");
        }
    }

    private static void number(Fields fields, String field, @Nullable String number) {
        fields.check(
                field,
                number != null && TicketNumber.SHAPE.matcher(number.strip()).matches(),
                "ticket.invalid.number");
    }

    private boolean isStaff(String account) {
        return people.find(account).filter(one -> one.active() && one.isStaff()).isPresent();
    }

    private static void text(Fields fields, String field, @Nullable String text, int most) {
        String given = fields.text(field, text);
        fields.check(field, given.length() <= most, "ticket.invalid.too-long", most);
        fields.check(field, given.indexOf('\0') < 0, "ticket.invalid.characters");
    }
}
