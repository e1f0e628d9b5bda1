package org.gongdan.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.gongdan.core.InvalidException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets and checks passwords; knows the easy ones of the demonstration, which must work on loopback only. */
@Component
@Transactional
public class Passwords {

    /** The password of everybody in a demonstration. */
    public static final String EASY = "demo";

    private static final int SHORTEST = 10;
    /** What bcrypt reads of a password. */
    private static final int LONGEST_IN_BYTES = 72;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccountRows accounts;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords(AccountRows accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodys = encoder.encode(random());
    }

    /** What a check found. {@code EASY} is right, but may be accepted on loopback only. */
    public enum Check {
        WRONG,
        RIGHT,
        EASY
    }

    /** Takes as long for unknown accounts as for known ones. */
    @Transactional(readOnly = true)
    public Check check(String account, String password) {
        Optional<AccountRows.PasswordRow> row = accounts.password(account);
        String encoded = row.map(AccountRows.PasswordRow::password).orElse(nobodys);
        if (!encoder.matches(password, encoded) || row.isEmpty() || row.get().password() == null) {
            return Check.WRONG;
        }
        return row.get().easy() ? Check.EASY : Check.RIGHT;
    }

    public void set(String account, String password) {
        if (password.length() < SHORTEST) {
            throw new InvalidException("password", "identity.password-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new InvalidException("password", "identity.password-long", LONGEST_IN_BYTES);
        }
        accounts.setPassword(account, encoder.encode(password), false);
    }

    /** Gives a random password that can be read aloud and returns it, the only time it is known: 16 letters, 79 bits. */
    public String setRandom(String account) {
        String password = random();
        set(account, password);
        return password;
    }

    public void setEasy(List<String> accountIds) {
        String encoded = encoder.encode(EASY);
        accountIds.forEach(account -> accounts.setPassword(account, encoded, true));
    }

    /** The accounts that still have the easy password. */
    @Transactional(readOnly = true)
    public List<String> easy() {
        return accounts.withEasyPassword();
    }

    private String random() {
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < 16; position++) {
            if (position > 0 && position % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
