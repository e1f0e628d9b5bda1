package org.gongdan.process.guard.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Takes the engine's typed values apart without making any object of a class that the sender named. What cannot be read as
 * plain JSON becomes a value that no field accepts.
 */
final class PlainAnswers {

    /** Stands for a value that no field accepts. */
    private static final Object FOREIGN = new Object();

    private static final JsonMapper JSON = new JsonMapper();

    private PlainAnswers() {}

    static Map<String, @Nullable Object> of(@Nullable Map<String, Object> variables) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        if (variables != null) {
            VariableMap typed = Variables.fromMap(variables);
            typed.keySet().forEach(name -> plain.put(name, plain(typed.getValueTyped(name))));
        }
        return plain;
    }

    private static @Nullable Object plain(@Nullable TypedValue value) {
        if (value == null) {
            return null;
        } else if (value.isTransient() || value instanceof ObjectValue named && !named.isDeserialized()) {
            return FOREIGN;
        } else if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return json(serialized);
        }
        return value.getValue();
    }

    private static @Nullable Object json(SerializableValue value) {
        try {
            return "application/json".equals(value.getSerializationDataFormat())
                    ? JSON.readValue(value.getValueSerialized(), Object.class)
                    : FOREIGN;
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return FOREIGN;
        }
    }
}
