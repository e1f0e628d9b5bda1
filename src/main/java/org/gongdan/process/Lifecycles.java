package org.gongdan.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.gongdan.core.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the diagrams that tickets live in and tells them what happened. A ticket is named by its business key; the
 * instances of called diagrams carry the same key, so an event reaches whichever of them waits for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lifecycles {

    private final RuntimeService runtime;
    private final EngineReader reader;

    Lifecycles(RuntimeService runtime, EngineReader reader) {
        this.runtime = runtime;
        this.reader = reader;
    }

    /** Starts the newest version of the diagram; its first step runs in a job of its own after the commit. */
    public void start(String diagram, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(diagram, businessKey, variables);
    }

    /** The events that some open instance of this ticket waits for, by message name. */
    public Set<String> awaited(String businessKey) {
        Set<String> names = new TreeSet<>();
        reader.awaited(businessKey).forEach(awaited -> names.add(awaited.event()));
        return names;
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

    private boolean stillWaits(EngineReader.Awaited awaited) {
        return runtime.createEventSubscriptionQuery()
                        .eventSubscriptionId(awaited.subscription())
                        .count()
                > 0;
    }
}
