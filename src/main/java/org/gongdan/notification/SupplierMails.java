package org.gongdan.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.side.SideEvents.SupplierAsked;
import org.gongdan.ticket.side.SideLetters;
import org.gongdan.ticket.side.SideLetters.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Mails with messages of side conversations. They say nothing of the ticket, not even its number; the token that leads back stands
 * in the link, in the address for replies, and in the references that a reply repeats.
 */
@Component
class SupplierMails {

    private static final Logger LOG = LoggerFactory.getLogger(SupplierMails.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String WORDS = "notification.supplier-asked.";

    private final NotificationRows rows;
    private final SideLetters letters;
    private final Lifecycles lifecycles;
    private final Mailer mailer;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final MailProperties properties;
    private final Clock clock;

    SupplierMails(
            NotificationRows rows,
            SideLetters letters,
            Lifecycles lifecycles,
            Mailer mailer,
            ITemplateEngine templates,
            MessageSource messages,
            MailProperties properties,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.lifecycles = lifecycles;
        this.mailer = mailer;
        this.templates = templates;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void asked(SupplierAsked event) {
        Letter letter = letters.letter(event.message());
        long id = rows.insertLetter(
                event.ticket().id(),
                letter.email(),
                letter.name(),
                letter.locale().toLanguageTag(),
                event.message(),
                clock.instant());
        lifecycles.start("notification-delivery", event.ticket().toString(), Map.of("notificationId", id));
    }

    /** Throws when the server does not take it now: tried again later. What it will never take is not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(NotificationRows.Row notification, long message) {
        if (!letters.isWanted(message)) {
            rows.undeliverable(notification.id());
            return;
        }
        Letter letter = letters.letter(message);
        try {
            mailer.send(notification.id(), write(notification, letter));
            rows.sent(notification.id(), clock.instant());
            letters.sent(message);
        } catch (MailSendException refused) {
            if (!isForGood(refused)) {
                throw refused;
            }
            LOG.info("Notification {}: the mail server refuses the address for good.", notification.id(), refused);
            rows.undeliverable(notification.id());
            letters.undeliverable(message);
        }
    }

    /** Addresses that the server may take another time are counted apart from those it calls wrong. */
    static boolean isForGood(MailSendException refused) {
        return Arrays.stream(refused.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException failed && isSome(failed.getInvalidAddresses()));
    }

    private static boolean isSome(Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private MimeMessage write(NotificationRows.Row notification, Letter letter) {
        String token = letters.token(letter.conversation());
        try {
            MimeMessage mail = Mailer.blank(notification.id());
            mail.setFrom(new InternetAddress(properties.from(), letter.author() + " (Gongdan)", UTF_8));
            mail.setReplyTo(new Address[] {new InternetAddress(properties.replyTo(token))});
            mail.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(notification.recipient(), letter.name(), UTF_8));
            mail.setSubject(say("subject", letter), UTF_8);
            mail.setSentDate(Date.from(notification.createdAt()));
            mail.setContent(content(letter, properties.url() + "/outside/" + token));
            mail.setHeader("References", "<outside-" + letter.conversation() + "@gongdan> <" + token + "@gongdan>");
            return mail;
        } catch (MessagingException | UnsupportedEncodingException broken) {
            throw new IllegalStateException("Notification " + notification.id() + " cannot be written.", broken);
        }
    }

    private MimeMultipart content(Letter letter, String link) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(new MimeMultipart(
                "alternative",
                Mailer.part("plain", letter.body() + "\n\n-- \n" + say("body", letter) + "\n\n" + link + "\n"),
                Mailer.part("html", html(letter, link))));
        MimeMultipart content = new MimeMultipart("mixed", words);
        for (org.gongdan.ticket.Message.File file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.content(), MediaType.APPLICATION_OCTET_STREAM_VALUE)));
            part.setFileName(file.name().replaceAll("\\p{Cntrl}", "_"));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            content.addBodyPart(part);
        }
        return content;
    }

    private String html(Letter letter, String link) {
        Context context = new Context(letter.locale());
        context.setVariable("said", letter.body());
        context.setVariable("body", say("body", letter));
        context.setVariable("link", link);
        return templates.process("mail/supplier", context);
    }

    private String say(String part, Letter letter) {
        Object[] arguments = {
            letter.author(), letter.subject(), letter.name(), letter.valid().toDays()
        };
        return messages.getMessage(WORDS + part, arguments, letter.locale());
    }
}
