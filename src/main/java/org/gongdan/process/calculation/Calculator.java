package org.gongdan.process.calculation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForm.Text;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A decision and the form that asks for its facts. The form's texts say the rest: the first what the tool is for and, as its
 * properties, on which tickets it stands; one shows the result, one is what the customer is written.
 */
public record Calculator(String id, String name, int version, String definition, TypeForm form) {

    /** Properties of the form's first text: on which tickets the tool stands, and in which money it counts. */
    public static final String TICKET_TYPES = "ticketTypes";

    public static final String CATEGORIES = "categories";
    public static final String CURRENCY = "currency";

    /** The property of a text that shows a result, and its two values. */
    public static final String USE = "use";

    public static final String RESULT = "result";
    public static final String REPLY = "reply";

    /** In the reader's language. */
    public Calculator in(Translation translation) {
        return new Calculator(id, translation.of(name), version, definition, form.in(translation));
    }

    /** Whether the tool stands on tickets of this type and category; what it does not name it does not mind. */
    public boolean fits(String type, @Nullable String category) {
        return names(TICKET_TYPES, type) && names(CATEGORIES, category == null ? "" : category);
    }

    private boolean names(String property, String value) {
        List<String> named = list(property(property));
        return named.isEmpty() || named.contains(value);
    }

    public Optional<String> currency() {
        return Optional.of(property(CURRENCY)).filter(code -> !code.isEmpty());
    }

    public Template result() {
        return template(RESULT);
    }

    public Template reply() {
        return template(REPLY);
    }

    /** The form as it is drawn: what shows a result is told once there is one. */
    public JsonNode drawn() {
        return form.drawnWithout(text -> text.properties().containsKey(USE));
    }

    private Template template(String use) {
        return form.texts().stream()
                .filter(text -> use.equals(text.properties().get(USE)))
                .findFirst()
                .map(text -> new Template(text.text()))
                .orElseGet(() -> new Template(""));
    }

    private String property(String name) {
        return form.texts().stream()
                .map(Text::properties)
                .filter(properties -> properties.containsKey(name))
                .map(properties -> properties.get(name).strip())
                .findFirst()
                .orElse("");
    }

    /** What such a property lists, separated by commas. */
    public static List<String> list(String property) {
        return Arrays.stream(property.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
