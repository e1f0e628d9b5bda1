package org.gongdan.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.gongdan.brand.Accent;
import org.gongdan.brand.Brand;
import org.gongdan.brand.Brands;
import org.gongdan.ticket.Ticket;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a notification as mail, in the recipient's language, as text and HTML, and hands it to the server or folder. */
@Component
class Mailer {

    private static final Accent LINK = new Accent(0x0b62c4);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Made once: each one searches all jars for providers. */
    private static final Session SESSION = Session.getInstance(new Properties());

    static {
        // each part of each mail asks for it, and without a name searches all jars again
        System.setProperty(
                StreamProvider.class.getName(),
                SESSION.getStreamProvider().getClass().getName());
    }

    private final ObjectProvider<JavaMailSender> server;
    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final MailProperties properties;
    private final Brands brands;

    Mailer(
            ObjectProvider<JavaMailSender> server,
            Outbox outbox,
            ITemplateEngine templates,
            MessageSource messages,
            MailProperties properties,
            Brands brands) {
        this.brands = brands;
        this.server = server;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
        this.properties = properties;
    }

    /** Throws when the server does not take it: the delivery is tried again later. */
    void send(NotificationRows.Row notification, Ticket ticket) {
        send(notification.id(), write(notification, ticket));
    }

    /** The same with a mail that somebody else wrote. */
    void send(long notification, MimeMessage mail) {
        server.ifAvailable(sender -> sender.send(mail));
        if (server.getIfAvailable() == null) {
            outbox.put(notification, mail);
        }
    }

    static MimeMessage blank(long notification) {
        return new NumberedMail(notification, SESSION);
    }

    private MimeMessage write(NotificationRows.Row notification, Ticket ticket) {
        try {
            MimeMessage mail = blank(notification.id());
            Locale locale = Locale.forLanguageTag(notification.locale());
            Brand brand = brands.current();
            mail.setFrom(new InternetAddress(properties.from(), sender(brand), UTF_8));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(notification.recipient()));
            mail.setSubject(say("subject", notification, ticket, locale), UTF_8);
            mail.setSentDate(Date.from(notification.createdAt()));
            mail.setContent(new MimeMultipart(
                    "alternative",
                    part("plain", text(notification, ticket, locale, brand)),
                    part("html", html(notification, ticket, locale, brand))));
            mail.setHeader("References", "<ticket-" + ticket.number() + "@gongdan>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException | java.io.UnsupportedEncodingException broken) {
            throw new IllegalStateException("Notification " + notification.id() + " cannot be written.", broken);
        }
    }

    static MimeBodyPart part(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String sender(Brand brand) {
        return Stream.of(brand.sender(), brand.name(), "Gongdan")
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private String text(NotificationRows.Row notification, Ticket ticket, Locale locale, Brand brand) {
        String said = notification.body().isEmpty() ? "" : notification.body() + "\n\n";
        return say("body", notification, ticket, locale) + "\n\n" + said + link(notification, ticket) + "\n"
                + brand.foot(locale).map(foot -> "\n-- \n" + foot + "\n").orElse("");
    }

    private String html(NotificationRows.Row notification, Ticket ticket, Locale locale, Brand brand) {
        Context context = new Context(locale);
        context.setVariable("body", say("body", notification, ticket, locale));
        context.setVariable("said", notification.body());
        context.setVariable("link", link(notification, ticket));
        context.setVariable("number", ticket.number().toString());
        context.setVariable("subject", ticket.subject());
        context.setVariable("brand", brand.name());
        context.setVariable("foot", brand.foot(locale).orElse(""));
        context.setVariable(
                "colour", Objects.requireNonNullElse(brand.accent(), LINK).toString());
        return templates.process("mail/notification", context);
    }

    private String link(NotificationRows.Row notification, Ticket ticket) {
        return properties.url() + notification.notice().page(ticket.number());
    }

    private String say(String part, NotificationRows.Row notification, Ticket ticket, Locale locale) {
        Object[] arguments = {ticket.number().toString(), ticket.subject(), notification.name()};
        return messages.getMessage("notification." + notification.notice().wire() + "." + part, arguments, locale);
    }
}
