package org.gongdan.macro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Deeds of a macro as they are done: by whom, and with which words. */
final class Filled {

    private Filled() {}

    /** With the person in the place of {@link Macro#ME}. */
    static Deed by(Viewer person, Deed deed) {
        return deed instanceof Deed.Assign assign && Macro.ME.equals(assign.agent())
                ? new Deed.Assign(person.accountId(), assign.from())
                : deed;
    }

    /** With its words as they are told. */
    static Deed with(UnaryOperator<String> words, Deed deed) {
        if (deed instanceof Deed.Reply reply) {
            return new Deed.Reply(words.apply(reply.text()));
        } else if (deed instanceof Deed.Note note) {
            return new Deed.Note(words.apply(note.text()));
        } else if (deed instanceof Deed.Solve solve) {
            return new Deed.Solve(words.apply(solve.solution()), solve.resolutionCode());
        } else if (deed instanceof Deed.Withdraw withdraw) {
            return new Deed.Withdraw(words.apply(withdraw.reason()));
        } else if (deed instanceof Deed.Pause pause) {
            return new Deed.Pause(pause.status(), words.apply(pause.reason()));
        } else if (deed instanceof Deed.Transfer transfer) {
            return new Deed.Transfer(transfer.team(), words.apply(transfer.reason()));
        } else if (deed instanceof Deed.Correct correct) {
            return new Deed.Correct(
                    correct.priority(),
                    correct.category(),
                    correct.impact(),
                    correct.urgency(),
                    words.apply(correct.reason()));
        }
        return deed;
    }

    /** Its words as they are written, by the name of the field. */
    static Map<String, String> texts(Deed deed) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (deed instanceof Deed.Reply reply) {
            put(texts, "text", reply.text());
        } else if (deed instanceof Deed.Note note) {
            put(texts, "text", note.text());
        } else if (deed instanceof Deed.Solve solve) {
            put(texts, "solution", solve.solution());
        } else if (deed instanceof Deed.Withdraw withdraw) {
            put(texts, "reason", withdraw.reason());
        } else if (deed instanceof Deed.Pause pause) {
            put(texts, "reason", pause.reason());
        } else if (deed instanceof Deed.Transfer transfer) {
            put(texts, "reason", transfer.reason());
        } else if (deed instanceof Deed.Correct correct) {
            put(texts, "reason", correct.reason());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }
}
