package org.gongdan.macro.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a text may leave open, written {@code {{customer.name}}}: these and no others. */
public enum Placeholder {
    CUSTOMER_NAME("customer.name"),
    ORGANISATION_NAME("organisation.name"),
    TICKET_NUMBER("ticket.number"),
    TICKET_SUBJECT("ticket.subject"),
    AGENT_NAME("agent.name"),
    TEAM_NAME("team.name"),
    DUE("due"),

    /** In what a macro does: its own text, in the customer's language. */
    TEXT("text");

    /** Those that stand in the text itself. */
    public static final List<Placeholder> OF_TEXTS =
            Arrays.stream(values()).filter(one -> one != TEXT).toList();

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** As it is written in a text. */
    public String written() {
        return "{{" + word + "}}";
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
