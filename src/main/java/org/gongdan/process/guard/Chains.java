package org.gongdan.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to what other plug-ins registered, instead of replacing it. */
final class Chains {

    private Chains() {}

    static <T> List<T> with(T first, @Nullable List<T> others) {
        List<T> all = new ArrayList<>();
        all.add(first);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
