package org.gongdan.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.core.Like;
import org.jspecify.annotations.Nullable;

/**
 * What tickets have to answer to one question of their type. {@code any} holds documents, one of which the answers contain;
 * bounds count themselves in; {@code like} is a pattern. A confidential answer counts only for those who may read it, or
 * they would learn it by asking.
 */
public record AnswerWanted(
        String key,
        boolean confidential,
        List<String> any,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String like) {

    private static final JsonMapper JSON = new JsonMapper();

    public AnswerWanted {
        any = List.copyOf(any);
    }

    /** One of these texts, or a list in which one of them is. */
    public static AnswerWanted oneOf(String key, Collection<String> texts) {
        return new AnswerWanted(
                key,
                false,
                texts.stream()
                        .flatMap(text -> Stream.of(json(key, text), json(key, List.of(text))))
                        .toList(),
                null,
                null,
                null,
                null,
                null);
    }

    public static AnswerWanted yesOrNo(String key, boolean yes) {
        return new AnswerWanted(key, false, List.of(json(key, yes)), null, null, null, null, null);
    }

    public static AnswerWanted number(String key, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new AnswerWanted(key, false, List.of(), least, most, null, null, null);
    }

    public static AnswerWanted day(String key, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new AnswerWanted(key, false, List.of(), null, null, from, until, null);
    }

    /** The text somewhere in the answer, in capitals or not. */
    public static AnswerWanted containing(String key, String text) {
        return new AnswerWanted(key, false, List.of(), null, null, null, null, Like.holding(text));
    }

    public AnswerWanted confidential(boolean so) {
        return new AnswerWanted(key, so, any, least, most, from, until, like);
    }

    private static String json(String key, Object answer) {
        try {
            return JSON.writeValueAsString(Map.of(key, answer));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
