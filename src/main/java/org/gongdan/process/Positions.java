package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a ticket stands on its diagrams: one position per diagram it runs or ran through, the lifecycle first. */
@Component
@Transactional(readOnly = true)
public class Positions {

    private final EngineReader reader;
    private final RepositoryService repository;

    Positions(EngineReader reader, RepositoryService repository) {
        this.reader = reader;
        this.repository = repository;
    }

    public List<Position> of(String businessKey) {
        return reader.instances(businessKey).stream().map(this::position).toList();
    }

    /** The diagram's BPMN 2.0 XML, for painting. */
    public String drawing(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Position position(EngineReader.Instance instance) {
        List<EngineReader.Visited> visited = reader.visited(instance.instance());
        return new Position(
                instance.diagram(),
                instance.version(),
                instance.definition(),
                instance.ended() == null,
                visited.stream()
                        .filter(step -> step.ended() == null)
                        .map(EngineReader.Visited::activity)
                        .collect(Collectors.toUnmodifiableSet()),
                visited.stream()
                        .filter(step -> step.ended() != null)
                        .map(EngineReader.Visited::activity)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Element ids that are live and that were passed, in one diagram version; {@code definition} names the drawing. */
    public record Position(
            String diagram, int version, String definition, boolean running, Set<String> live, Set<String> done) {}
}
