package org.gongdan.notification;

import org.gongdan.core.Wire;

/** What somebody is told; each has a subject and a body under {@code notification.<name>} in the message files. */
public enum Notice implements Wire {
    RECEIVED(false),
    ASSIGNED(true),
    ANSWERED(false),
    CUSTOMER_REPLIED(true),
    SOLUTION_PROPOSED(false),
    REMEDY_OFFERED(false),
    PROBLEM_SOLVED(false),
    REQUEST_REFUSED(false),
    REOPENED(true),
    CLOSED(false),
    ACKNOWLEDGEMENT_OVERDUE(true),
    PROMISE_AT_RISK(true),
    PROMISE_BROKEN(true),
    PROMISES_AT_RISK(true),
    PROMISES_BROKEN(true),
    ESCALATED(true),
    URGED(true),
    MERGED(false),
    REMINDED(false),
    APPROVAL_ASKED(true),
    APPROVAL_REMINDED(true),
    PART_HANDED_OVER(true),
    PART_REMINDED(true),
    TASK_OVERDUE(true),
    OTHERS_REPLIED(false),
    COPIED(false),
    WATCHING(true),
    MENTIONED(true),
    TRANSFERRED(true),
    RAISED(true),
    NEWS(false),
    NEWS_FOR_STAFF(true),
    SUPPLIER_ASKED(false),
    SUPPLIER_REPLIED(true),
    SUPPLIER_UNREACHABLE(true);

    private final boolean forStaff;

    Notice(boolean forStaff) {
        this.forStaff = forStaff;
    }

    boolean isForStaff() {
        return forStaff;
    }

    /** Where the link leads: staff to the Desk, customers to the portal. */
    String page(Object number) {
        return (forStaff ? "/desk/tickets/" : "/requests/") + number;
    }
}
