package org.gongdan.bulk;

import org.gongdan.bulk.BulkAction.Assign;
import org.gongdan.bulk.BulkAction.Correct;
import org.gongdan.bulk.BulkAction.Link;
import org.gongdan.bulk.BulkAction.Merge;
import org.gongdan.bulk.BulkAction.Note;
import org.gongdan.bulk.BulkAction.Reply;
import org.gongdan.bulk.BulkAction.Solve;
import org.gongdan.bulk.BulkAction.Tag;
import org.gongdan.bulk.BulkAction.Transfer;
import org.gongdan.bulk.BulkAction.Withdraw;
import org.gongdan.core.Fields;
import org.gongdan.identity.People;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with an action whatever the ticket: said at once, before any of them is touched. */
@Component
class BulkRules {

    private final People people;

    BulkRules(People people) {
        this.people = people;
    }

    void check(BulkAction action) {
        Fields fields = new Fields();
        if (action instanceof Assign assign) {
            fields.check("agent", assign.agent() == null || isStaff(assign.agent()), "bulk.invalid.agent");
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
                    correct.category() == null || TicketChange.CATEGORIES.contains(correct.category()),
                    "ticket.invalid.category");
            text(fields, "reason", correct.reason(), TicketAction.REASON);
        } else {
            checkWords(fields, action);
        }
        fields.refuse();
    }

    private void checkWords(Fields fields, BulkAction action) {
        if (action instanceof Tag tag) {
            fields.check("tags", !tag.on().isEmpty() || !tag.off().isEmpty(), "ticket.invalid.required");
            Tags.check(tag.on());
            Tags.check(tag.off());
        } else if (action instanceof Reply reply) {
            text(fields, "text", reply.text(), BulkAction.TEXT);
        } else if (action instanceof Note note) {
            text(fields, "text", note.text(), BulkAction.TEXT);
        } else if (action instanceof Solve solve) {
            text(fields, "solution", solve.solution(), BulkAction.TEXT);
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
