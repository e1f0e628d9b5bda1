package org.gongdan.journey;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people out: breaches of WCAG 2.2 AA. */
final class Axe {

    private static final Path SCRIPT = Path.of("target", "npm", "node_modules", "axe-core", "axe.min.js");

    /** One line a breach: the rule, and the first element that breaks it. */
    private static final String BREACHES = """
            async () => {
              const found = await axe.run({
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                resultTypes: ["violations"], // what holds is not described: that takes most of the time
              });
              return found.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0].target})`);
            }""";

    private Axe() {}

    static List<?> breaches(Frame frame) {
        if (Boolean.FALSE.equals(frame.evaluate("() => 'axe' in window"))) {
            frame.evaluate(script());
        }
        return (List<?>) frame.evaluate(BREACHES);
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
