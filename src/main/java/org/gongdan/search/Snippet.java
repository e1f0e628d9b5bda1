package org.gongdan.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of plain text and where in it the words stand that were looked for, counted in UTF-16 units. The source is a
 * kind of message or {@code file}; null for the subject.
 */
public record Snippet(
        String text, List<Mark> marks, @Nullable String source) {

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** From the first character to behind the last. */
    public record Mark(int from, int to) {}

    /** A stretch of the text that is marked throughout, or not at all. */
    public record Run(String text, boolean marked) {}

    /** The whole text in runs, for pages. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int place = 0;
        for (Mark mark : marks) {
            if (mark.from() > place) {
                runs.add(new Run(text.substring(place, mark.from()), false));
            }
            runs.add(new Run(text.substring(mark.from(), mark.to()), true));
            place = mark.to();
        }
        if (place < text.length()) {
            runs.add(new Run(text.substring(place), false));
        }
        return runs;
    }
}
