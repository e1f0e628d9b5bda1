package org.gongdan.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The three folders as they lie in the checkout. */
final class Models {

    private Models() {}

    static List<Path> diagrams() {
        return files("processes", ".bpmn");
    }

    static List<Path> tables() {
        return files("decisions", ".dmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    static BpmnModelInstance diagram(String id) {
        return Bpmn.readModelFromFile(Path.of("processes", id + ".bpmn").toFile());
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
