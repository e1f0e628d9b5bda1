package org.gongdan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Carries its own id, so that a mail sent twice after a crash is one mail to whoever receives it. */
final class NumberedMail extends MimeMessage {

    private final long notification;

    NumberedMail(long notification, Session session) {
        super(session);
        this.notification = notification;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<notification-" + notification + "@gongdan>");
    }
}
