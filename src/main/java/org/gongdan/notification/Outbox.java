package org.gongdan.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where mails land while no mail server is configured: {@code <home>/outbox}, one {@code .eml} file a mail. */
@Component
public class Outbox {

    private static final Pattern NAME = Pattern.compile("notification-\\d{1,18}\\.eml");

    private final Path folder;

    Outbox(@Value("${gongdan.home}") Path home) {
        this.folder = home.resolve("outbox");
    }

    /** Written beside and moved into place: nobody reads half a mail, and a repeated delivery writes the same file. */
    void put(long notification, MimeMessage mail) {
        Path file = folder.resolve("notification-" + notification + ".eml");
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".part");
            try (OutputStream out = Files.newOutputStream(draft)) {
                mail.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException("The mail could not be written to " + file + ".", failed);
        }
    }

    /** The newest mails first. */
    public List<Mail> list(int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(Outbox::id).reversed())
                    .limit(most)
                    .map(Outbox::parse)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Optional<Mail> read(String name) {
        Path file = folder.resolve(name);
        return NAME.matcher(name).matches() && Files.exists(file) ? Optional.of(parse(file)) : Optional.empty();
    }

    private static long id(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Mail parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(
                    file.getFileName().toString(),
                    String.valueOf(mail.getSubject()),
                    mail.getRecipients(Message.RecipientType.TO)[0].toString(),
                    mail.getSentDate().toInstant(),
                    text(mail));
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException("The mail " + file + " cannot be read.", broken);
        }
    }

    /** The plain text part: shown as text, so nothing in a mail can act on the page. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** A mail as it landed: file name, headers and its plain text. */
    public record Mail(String file, String subject, String to, Instant sentAt, String text) {}
}
