package org.gongdan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class SupplierMailsTests {

    @Test
    void anAddressThatTheServerCallsWrongIsNotTriedAgain() throws Exception {
        Address[] address = {new InternetAddress("nobody@supplier.example")};
        Address[] none = {};
        assertThat(SupplierMails.isForGood(failure(new SendFailedException("550", null, none, none, address))))
                .isTrue();
        assertThat(SupplierMails.isForGood(failure(new SendFailedException("451", null, none, address, none))))
                .isFalse();
        assertThat(SupplierMails.isForGood(new MailSendException("no connection")))
                .isFalse();
    }

    @Test
    void theReplyAddressCarriesTheMarkBehindAPlus() {
        assertThat(new MailProperties("desk@gongdan.example", "http://x").replyTo("abc"))
                .isEqualTo("desk+abc@gongdan.example");
    }

    private static MailSendException failure(SendFailedException cause) {
        return new MailSendException(Map.of("mail", cause));
    }
}
