package org.gongdan.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enumeration whose values are written lower-case with hyphens everywhere outside Java: JSON, SQL, tables, forms. */
public interface Wire {

    String name();

    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant written so; throws IllegalArgumentException for any other text. */
    static <E extends Enum<E> & Wire> E of(Class<E> type, String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(wire);
    }
}
