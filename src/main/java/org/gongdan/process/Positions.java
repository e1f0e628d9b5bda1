package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a ticket stands on its diagrams: one position per diagram it runs or ran through, the lifecycle first. */
@Component
@Transactional(readOnly = true)
public class Positions {

    private final EngineReader reader;
    private final RepositoryService repository;
    private final ModelWords words;

    Positions(EngineReader reader, RepositoryService repository, ModelWords words) {
        this.reader = reader;
        this.repository = repository;
        this.words = words;
    }

    public List<Position> of(String businessKey) {
        return reader.instances(businessKey).stream().map(this::position).toList();
    }

    /** The business key of the ticket that an instance belongs to; empty for the house's own chores. */
    public Optional<String> ticketOf(String instance) {
        return Optional.ofNullable(reader.ticketOfInstance(instance));
    }

    /** The diagram's BPMN 2.0 XML, for painting. */
    public String drawing(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the diagram and its elements are called, by id, in the words of who asks; what has no name is left out. */
    public Map<String, String> names(String definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Translation translation = words.translation();
        Map<String, String> names = new HashMap<>();
        model.getModelElementsByType(Process.class)
                .forEach(process -> names.put(process.getId(), translation.of(process.getName())));
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> names.put(element.getId(), translation.of(element.getName())));
        return names;
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
