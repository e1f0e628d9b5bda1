package org.gongdan.studio.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.process.words.WordFile;
import org.jspecify.annotations.Nullable;

/** A file of one of the three folders, read. */
sealed interface Model permits Diagram, Table, Form, Words, Model.Unreadable {

    String file();

    /** What a person may get to read from this model. */
    default Stream<Said> said() {
        return Stream.empty();
    }

    /** A text and the element it belongs to. */
    record Said(String element, @Nullable String text) {}

    /** A file that is no well-formed diagram, table, form or list of translations, and why. */
    record Unreadable(String file, String reason) implements Model {}

    static Model of(ModelFile file) {
        try {
            return file.name().endsWith(WordFile.ENDING)
                    ? new Words(file.name(), WordFile.parse(file.content()))
                    : read(file.name(), new ByteArrayInputStream(file.content()));
        } catch (ModelException | IOException | IllegalArgumentException e) {
            return new Unreadable(file.name(), reason(e));
        }
    }

    private static Model read(String name, ByteArrayInputStream content) throws IOException {
        if (name.endsWith(".bpmn")) {
            return new Diagram(name, Bpmn.readModelFromStream(content));
        }
        if (name.endsWith(".dmn")) {
            return new Table(name, Dmn.readModelFromStream(content));
        }
        return Form.read(name, content);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof JsonProcessingException json) {
            return json.getOriginalMessage().replaceFirst(" \\(for .*", "") + ", line "
                    + json.getLocation().getLineNr();
        }
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : reason(failure.getCause());
    }

    /** The file's name without its ending, which the rules want to be the id of what is inside. */
    default String stem() {
        return ModelFile.stem(file());
    }

    /** Whether it is one half of a small tool for agents, a decision or its form. */
    default boolean isCalculator() {
        return file().startsWith(ModelFile.CALCULATORS);
    }
}
