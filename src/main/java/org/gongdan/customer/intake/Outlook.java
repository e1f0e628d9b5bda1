package org.gongdan.customer.intake;

import java.util.List;

/** How many rows have which outcome; the first rows of the file, and the first that are left out. */
public record Outlook(int made, int updated, int skipped, int refused, List<Verdict> first, List<Verdict> leftOut) {

    public int told() {
        return made + updated + skipped + refused;
    }
}
