package org.gongdan.knowledge;

import java.util.List;

/**
 * Whom an article is for and what it belongs to: categories, types and steps of tickets, each list empty for any. A step is known by
 * its form.
 */
public record ArticleFacts(Audience audience, List<String> categories, List<String> types, List<String> steps) {

    public ArticleFacts {
        categories = List.copyOf(categories);
        types = List.copyOf(types);
        steps = List.copyOf(steps);
    }
}
