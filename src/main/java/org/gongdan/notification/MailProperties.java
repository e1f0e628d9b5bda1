package org.gongdan.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave: {@code from} is the sender, {@code url} the address under which people reach this installation.
 * The server itself is configured as {@code spring.mail.*}; without one, mails land in a folder.
 */
@ConfigurationProperties("gongdan.mail")
public record MailProperties(
        @DefaultValue("gongdan@localhost") String from,
        @DefaultValue("http://localhost:8080") String url) {

    /** The sender's address with a mark behind a plus, which mail servers deliver to the sender. */
    String replyTo(String mark) {
        return from.replaceFirst("(?=@[^@]*$)", "+" + mark);
    }
}
