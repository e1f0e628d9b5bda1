package org.gongdan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.ticket.TicketNumber;

/** A real mail server in this JVM. What it took stays here when it is stopped and started again. */
public final class Mails {

    private final ServerSetup setup;
    private final List<MimeMessage> taken = new ArrayList<>();
    private GreenMail server;

    Mails(ServerSetup setup) {
        this.setup = setup;
        this.setup.setServerStartupTimeout(30_000);
        this.server = new GreenMail(this.setup);
    }

    /** Starts it unless it runs. */
    public void start() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    public void stop() {
        taken.addAll(List.of(server.getReceivedMessages()));
        server.stop();
        server = new GreenMail(setup);
    }

    int port() {
        return setup.getPort();
    }

    /** Subjects of the mails about a ticket that somebody got, oldest first. */
    public List<String> subjects(String recipient, TicketNumber number) {
        return about(recipient, number).map(Mails::subject).toList();
    }

    /** The plain text of these mails. */
    public List<String> texts(String recipient, TicketNumber number) {
        return about(recipient, number).map(GreenMailUtil::getBody).toList();
    }

    /** All that somebody got, oldest first. */
    public List<MimeMessage> to(String recipient) {
        return taken(recipient).toList();
    }

    private Stream<MimeMessage> about(String recipient, TicketNumber number) {
        return taken(recipient).filter(mail -> subject(mail).contains(number.toString()));
    }

    private Stream<MimeMessage> taken(String recipient) {
        return Stream.concat(taken.stream(), Stream.of(server.getReceivedMessages()))
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(recipient));
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
