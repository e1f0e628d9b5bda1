package org.gongdan.core;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list read by keyset: the items and the cursor of the next page, null on the last. */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts the one extra row that was read to learn whether there is a next page. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? new Slice<>(List.copyOf(rows), null)
                : new Slice<>(List.copyOf(rows.subList(0, limit)), cursor.apply(rows.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(items.stream().map(mapper).toList(), next);
    }
}
