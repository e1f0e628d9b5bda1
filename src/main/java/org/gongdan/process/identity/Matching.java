package org.gongdan.process.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.jspecify.annotations.Nullable;

/** Filtering, ordering and cutting of engine queries over lists. */
final class Matching {

    private Matching() {}

    static boolean equal(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    static boolean among(String @Nullable [] wanted, String value) {
        return wanted == null || Arrays.asList(wanted).contains(value);
    }

    /** As SQL's {@code like}, without regard to case: the web applications search so. */
    static boolean like(@Nullable String pattern, @Nullable String value) {
        if (pattern == null) {
            return true;
        }
        String expression = Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("%", -1))
                .map(part ->
                        Arrays.stream(part.split("_", -1)).map(Pattern::quote).collect(Collectors.joining(".")))
                .collect(Collectors.joining(".*"));
        return value != null
                && Pattern.compile(expression, Pattern.DOTALL)
                        .matcher(value.toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Orders by what the query asks, by id where it asks nothing, and cuts the page out. */
    static <T> List<T> page(
            Stream<T> found,
            AbstractQuery<?, ?> query,
            Map<String, Function<T, String>> columns,
            Function<T, String> id) {
        Comparator<T> order = query.getOrderingProperties().stream()
                .map(property -> {
                    Function<T, String> column =
                            columns.getOrDefault(property.getQueryProperty().getName(), id);
                    Comparator<T> by = Comparator.comparing(column, Comparator.nullsFirst(Comparator.naturalOrder()));
                    return property.getDirection() == Direction.DESCENDING ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing)
                .map(by -> by.thenComparing(id))
                .orElse(Comparator.comparing(id));
        return found.sorted(order)
                .skip(query.getFirstResult())
                .limit(query.getMaxResults())
                .toList();
    }
}
