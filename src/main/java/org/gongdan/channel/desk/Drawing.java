package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.gongdan.process.Positions.Position;

/** A diagram with the ticket's place on it, as the page paints it; {@code here} names what is going on. */
record Drawing(String name, int version, List<String> here, String json) {

    /** The names are those of the reader's language, by element; in the model's own they stand in the model. */
    static Drawing of(Position position, String model, Map<String, String> names, ObjectMapper json) {
        return new Drawing(
                names.getOrDefault(position.diagram(), position.diagram()),
                position.version(),
                position.live().stream().map(id -> names.getOrDefault(id, id)).toList(),
                write(position, model, names, json));
    }

    private static String write(Position position, String model, Map<String, String> names, ObjectMapper json) {
        try {
            return json.writeValueAsString(
                    Map.of("drawing", model, "names", names, "live", position.live(), "done", position.done()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
