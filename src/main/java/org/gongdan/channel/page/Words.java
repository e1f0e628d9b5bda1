package org.gongdan.channel.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the language of the page that is being answered. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.arguments());
    }

    /** What is wrong with a form, by field; of several things wrong with one field the first. */
    public Map<String, String> say(InvalidException invalid) {
        Map<String, String> sentences = new LinkedHashMap<>();
        invalid.errors().forEach(error -> sentences.putIfAbsent(error.field(), say(error)));
        return sentences;
    }

    /** The word for a key that models made by analysts may lack: then their own text stands. */
    public String sayOr(String fallback, String key) {
        return String.valueOf(messages.getMessage(key, null, fallback, locale()));
    }

    /** As {@link #sayOr}, for a sentence that takes arguments. */
    public String sayOrElse(String key, Supplier<String> fallback, Object... arguments) {
        @Nullable String sentence = messages.getMessage(key, arguments, null, locale());
        return sentence == null ? fallback.get() : sentence;
    }

    /** The word for a key, where there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale()));
    }

    /** Hours and minutes; days would be a matter of opinion, for a day's work is none. */
    public String length(Duration length) {
        if (length.toHours() == 0) {
            return say("time.length.minutes", length.toMinutes());
        }
        return length.toMinutesPart() == 0
                ? say("time.length.hours", length.toHours())
                : say("time.length.hours-minutes", length.toHours(), length.toMinutesPart());
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
