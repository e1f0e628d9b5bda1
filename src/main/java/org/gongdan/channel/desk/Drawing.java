package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.process.Positions.Position;

/** A diagram with the ticket's place on it, as the page paints it; {@code here} names what is going on. */
record Drawing(String name, int version, List<String> here, String json) {

    static Drawing of(Position position, String model, ObjectMapper json) {
        return new Drawing(
                nameOf(position.diagram(), model).replace("&#10;", " "),
                position.version(),
                position.live().stream().map(id -> nameOf(id, model)).toList(),
                write(position, model, json));
    }

    /** The text of the element with this id; attributes stand in any order, so the whole tag is looked at. */
    private static String nameOf(String id, String model) {
        Matcher tag = Pattern.compile("<[^<>]*\\bid=\"" + Pattern.quote(id) + "\"[^<>]*>")
                .matcher(model);
        if (!tag.find()) {
            return id;
        }
        Matcher name = Pattern.compile("\\bname=\"([^\"]*)\"").matcher(tag.group());
        return name.find() ? name.group(1) : id;
    }

    private static String write(Position position, String model, ObjectMapper json) {
        try {
            return json.writeValueAsString(Map.of("drawing", model, "live", position.live(), "done", position.done()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
