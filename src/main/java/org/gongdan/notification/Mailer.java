package org.gongdan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.gongdan.ticket.Ticket;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a notification as mail, in the recipient's language, as text and HTML, and hands it to the server or folder. */
@Component
class Mailer {

    private final ObjectProvider<JavaMailSender> server;
    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final MailProperties properties;

    Mailer(
            ObjectProvider<JavaMailSender> server,
            Outbox outbox,
            ITemplateEngine templates,
            MessageSource messages,
            MailProperties properties) {
        this.server = server;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
        this.properties = properties;
    }

    /** Throws when the server does not take it: the delivery is tried again later. */
    void send(NotificationRows.Row notification, Ticket ticket) {
        MimeMessage mail = write(notification, ticket);
        server.ifAvailable(sender -> sender.send(mail));
        if (server.getIfAvailable() == null) {
            outbox.put(notification.id(), mail);
        }
    }

    private MimeMessage write(NotificationRows.Row notification, Ticket ticket) {
        try {
            MimeMessage mail = new Numbered(notification.id());
            MimeMessageHelper helper =
                    new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
            Locale locale = Locale.forLanguageTag(notification.locale());
            helper.setFrom(properties.from(), "Gongdan");
            helper.setTo(notification.recipient());
            helper.setSubject(say("subject", notification, ticket, locale));
            helper.setSentDate(Date.from(notification.createdAt()));
            helper.setText(text(notification, ticket, locale), html(notification, ticket, locale));
            mail.setHeader("References", "<ticket-" + ticket.number() + "@gongdan>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException | java.io.UnsupportedEncodingException broken) {
            throw new IllegalStateException("Notification " + notification.id() + " cannot be written.", broken);
        }
    }

    private String text(NotificationRows.Row notification, Ticket ticket, Locale locale) {
        String said = notification.body().isEmpty() ? "" : notification.body() + "\n\n";
        return say("body", notification, ticket, locale) + "\n\n" + said + link(notification, ticket) + "\n";
    }

    private String html(NotificationRows.Row notification, Ticket ticket, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("body", say("body", notification, ticket, locale));
        context.setVariable("said", notification.body());
        context.setVariable("link", link(notification, ticket));
        context.setVariable("number", ticket.number().toString());
        context.setVariable("subject", ticket.subject());
        return templates.process("mail/notification", context);
    }

    private String link(NotificationRows.Row notification, Ticket ticket) {
        return properties.url() + notification.notice().page(ticket.number());
    }

    private String say(String part, NotificationRows.Row notification, Ticket ticket, Locale locale) {
        Object[] arguments = {ticket.number().toString(), ticket.subject(), notification.name()};
        return messages.getMessage("notification." + notification.notice().wire() + "." + part, arguments, locale);
    }

    /** Carries its own id, so that a mail sent twice after a crash is one mail to whoever receives it. */
    private static final class Numbered extends MimeMessage {

        private final long notification;

        Numbered(long notification) {
            super(Session.getInstance(new Properties()));
            this.notification = notification;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<notification-" + notification + "@gongdan>");
        }
    }
}
