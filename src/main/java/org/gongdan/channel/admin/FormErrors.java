package org.gongdan.channel.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;

/** What is wrong with a form, in the words of the page, by field. */
final class FormErrors {

    private FormErrors() {}

    static Map<String, String> of(InvalidException invalid, Words words) {
        Map<String, String> sentences = new LinkedHashMap<>();
        invalid.errors().forEach(error -> sentences.putIfAbsent(error.field(), words.say(error)));
        return sentences;
    }
}
