package org.gongdan.customer;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.core.Wire;

/** One way to reach a customer. Of each kind one is the main one: mails and calls go there. */
public record Contact(long id, Kind kind, String value, boolean main) {

    public enum Kind implements Wire {
        EMAIL("[^@\\s\\p{Cntrl}\\p{Cs},;<>\"]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs},;<>\"]{1,190}"),
        PHONE("\\+?[0-9(][0-9 ()./-]{1,40}[0-9](?: ?(?:x|ext\\.?) ?[0-9]{1,6})?");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }

        /** What a value of this kind looks like. */
        public String pattern() {
            return pattern;
        }

        /** What the value looks like; empty where it is neither. */
        public static Optional<Kind> of(String value) {
            return Stream.of(values())
                    .filter(kind -> value.matches(kind.pattern))
                    .findFirst();
        }
    }
}
