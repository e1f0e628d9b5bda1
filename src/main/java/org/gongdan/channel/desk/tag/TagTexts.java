package org.gongdan.channel.desk.tag;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tags as people type them: in any case, with commas, semicolons or blanks between them. */
public final class TagTexts {

    private TagTexts() {}

    public static List<String> read(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[,;，；、\\s]+"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
