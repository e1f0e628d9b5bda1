package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which part of a diagram's nodes the stories of a test class have reached, read from the engine's history. */
record Coverage(String diagram, Set<String> nodes, Set<String> reached) {

    static Coverage of(String diagram, LifecycleEngine engine) {
        Set<String> nodes = Models.diagram(diagram).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Coverage(diagram, nodes, engine.reached(diagram));
    }

    double share() {
        return 1 - (double) missed().size() / nodes.size();
    }

    Set<String> missed() {
        Set<String> missed = new TreeSet<>(nodes);
        missed.removeAll(reached);
        return missed;
    }

    void isAtLeast(double share) {
        assertThat(share())
                .as("share of the %d nodes of %s reached; missed are %s", nodes.size(), diagram, missed())
                .isGreaterThanOrEqualTo(share);
    }
}
