package org.gongdan.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.gongdan.core.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/**
 * Starts the diagrams that tickets live in and tells them what happened. A ticket is named by its business key; the
 * instances of called diagrams carry the same key, so an event reaches whichever of them waits for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lifecycles {

    private static final int REMEMBERED = 1_000;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineReader reader;

    /** A deployed diagram never changes, and the engine asks the database each time. */
    private final ConcurrentLruCache<Place, AwaitedEvent> drawn = new ConcurrentLruCache<>(REMEMBERED, this::read);

    Lifecycles(RuntimeService runtime, RepositoryService repository, EngineReader reader) {
        this.runtime = runtime;
        this.repository = repository;
        this.reader = reader;
    }

    /** Starts the newest version of the diagram; its first step runs in a job of its own after the commit. */
    public void start(String diagram, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(diagram, businessKey, variables);
    }

    /** The events that some open instance of this ticket waits for, each once, in the order of their names. */
    public List<AwaitedEvent> awaited(String businessKey) {
        Map<String, AwaitedEvent> events = new TreeMap<>();
        reader.awaited(businessKey)
                .forEach(awaited -> events.computeIfAbsent(awaited.event(), name -> drawn.get(Place.of(awaited))));
        return List.copyOf(events.values());
    }

    public boolean awaits(String businessKey, String event) {
        return reader.awaited(businessKey).stream()
                .anyMatch(awaited -> awaited.event().equals(event));
    }

    /** Tells all that wait for the event; refuses when the diagram offers no such event now. */
    public void tell(String businessKey, String event, Map<String, Object> variables) {
        if (!tellIfAwaited(businessKey, event, variables)) {
            throw new RefusedException("process.refused.not-awaited", event);
        }
    }

    /** Tells all that wait for the event, and says whether anybody did. */
    public boolean tellIfAwaited(String businessKey, String event, Map<String, Object> variables) {
        List<EngineReader.Awaited> waiting = reader.awaited(businessKey).stream()
                .filter(awaited -> awaited.event().equals(event))
                .toList();
        for (EngineReader.Awaited awaited : waiting) {
            if (stillWaits(awaited)) {
                runtime.messageEventReceived(event, awaited.execution(), variables);
            }
        }
        return !waiting.isEmpty();
    }

    private AwaitedEvent read(Place place) {
        @Nullable
        Event event = place.activity() == null
                ? null
                : repository.getBpmnModelInstance(place.definition()).getModelElementById(place.activity());
        if (event == null || event.getName() == null) {
            return new AwaitedEvent(place.event(), place.event(), "");
        }
        return new AwaitedEvent(place.event(), event.getName(), about(event));
    }

    /** What the drawing says about the event, or about the event sub-process that it starts. */
    private static String about(Event event) {
        String own = documentation(event);
        return own.isEmpty() && event.getParentElement() instanceof SubProcess reaction ? documentation(reaction) : own;
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .findFirst()
                .map(Documentation::getTextContent)
                .orElse("");
    }

    private boolean stillWaits(EngineReader.Awaited awaited) {
        return runtime.createEventSubscriptionQuery()
                        .eventSubscriptionId(awaited.subscription())
                        .count()
                > 0;
    }

    /** A message that somebody may tell now: its name, its text in the drawing, and what the drawing says about it. */
    public record AwaitedEvent(String name, String label, String about) {}

    private record Place(String definition, @Nullable String activity, String event) {
        static Place of(EngineReader.Awaited awaited) {
            return new Place(awaited.definition(), awaited.activity(), awaited.event());
        }
    }
}
