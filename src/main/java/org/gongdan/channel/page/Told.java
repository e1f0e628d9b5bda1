package org.gongdan.channel.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.ticket.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a type's own question in the reader's words: the question's label and what was answered. A masked answer is
 * told when its reader asks for it.
 */
public record Told(String key, String label, String value, boolean masked) {

    /** Without a question, as of one that nobody asks any more, the key is its name. */
    public static Told of(String key, @Nullable Question question, Object answer, Words words) {
        return new Told(key, question == null ? key : question.label(), value(question, answer, words), false);
    }

    Told mask() {
        return new Told(key, label, Confidence.MASK, true);
    }

    private static String value(@Nullable Question question, Object answer, Words words) {
        if (answer instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> value(question, one, words))
                    .collect(Collectors.joining(words.say("list.separator")));
        } else if (answer instanceof Boolean yes) {
            return words.say(yes ? "form.yes" : "form.no");
        } else if (answer instanceof Number number) {
            return number(number, words.locale());
        }
        String text = answer.toString();
        String label = question == null ? null : question.choices().get(text);
        return label == null ? text : label;
    }

    private static String number(Number number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(number.toString()));
    }
}
