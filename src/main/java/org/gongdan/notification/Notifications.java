package org.gongdan.notification;

import java.time.Clock;
import java.util.Map;
import org.gongdan.customer.Customer;
import org.gongdan.identity.Account;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues and delivers. Each notification is a process instance: the engine retries it, and shows it as a stuck step
 * when the mail server stays away; the ticket never waits for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final NotificationRows rows;
    private final TicketProgress tickets;
    private final Lifecycles lifecycles;
    private final Mailer mailer;
    private final SupplierMails supplierMails;
    private final Clock clock;

    Notifications(
            NotificationRows rows,
            TicketProgress tickets,
            Lifecycles lifecycles,
            Mailer mailer,
            SupplierMails supplierMails,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.lifecycles = lifecycles;
        this.mailer = mailer;
        this.supplierMails = supplierMails;
        this.clock = clock;
    }

    /** Tells the requester; {@code body} is what was said, if anything was. Words for staff are not for customers. */
    void tellRequester(TicketNumber number, Notice notice, String body) {
        Ticket ticket = tickets.ticket(number);
        Notice fit = notice.isForStaff() ? Notice.NEWS : notice;
        queue(
                number,
                fit,
                ticket.requesterEmail(),
                ticket.requesterName(),
                ticket.language(),
                fit == notice ? body : "");
    }

    /** Tells a customer beside the requester. */
    void tell(Customer customer, TicketNumber number, Notice notice, String body) {
        queue(
                number,
                notice,
                customer.email(),
                customer.name(),
                customer.locale().toLanguageTag(),
                body);
    }

    /** Tells one of the staff; the same in other words where these are for somebody else. */
    void tell(Account account, TicketNumber number, Notice notice, String body) {
        boolean isTheirs = account.id().equals(tickets.ticket(number).assignee());
        Notice fit = notice.isForStaff() && (notice != Notice.ASSIGNED || isTheirs) ? notice : Notice.NEWS_FOR_STAFF;
        queue(number, fit, account.email(), account.name(), account.locale().toLanguageTag(), body);
    }

    /** Sends one queued notification; called again after a crash it sends only what is not marked as sent. */
    public void deliver(long id) {
        NotificationRows.Row notification = rows.lock(id);
        if (notification.isQueued() && notification.sideMessageId() != null) {
            supplierMails.deliver(notification, notification.sideMessageId());
        } else if (notification.isQueued()) {
            mailer.send(notification, tickets.ticket(new TicketNumber(notification.ticketId())));
            rows.sent(id, clock.instant());
        }
    }

    private void queue(TicketNumber number, Notice notice, String recipient, String name, String locale, String body) {
        long id = rows.insert(number.id(), notice, recipient, name, locale, body, clock.instant());
        lifecycles.start("notification-delivery", number.toString(), Map.of("notificationId", id));
    }
}
