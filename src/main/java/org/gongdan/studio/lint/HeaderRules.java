package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.camunda;
import static org.gongdan.studio.lint.Diagram.id;
import static org.gongdan.studio.lint.Diagram.isBlank;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.gongdan.studio.lint.Rule.Fault;

/** What a diagram says about itself, and how large it is. */
final class HeaderRules {

    private static final int MOST_NODES = 20;

    static final List<Rule<Diagram>> ALL = List.of(
            Rule.local("one-process", HeaderRules::oneProcess),
            Rule.local("file-name", HeaderRules::fileName),
            each("process-name", process -> isBlank(process.getName()), "give the process a name"),
            each(
                    "process-documentation",
                    process -> Diagram.documentation(process).isEmpty(),
                    "document the process: purpose, owner, what starts it, possible ends"),
            each(
                    "version-tag",
                    process -> isBlank(camunda(process, "versionTag")),
                    "give the process a version tag (camunda:versionTag)"),
            each(
                    "history-time-to-live",
                    process -> isBlank(camunda(process, "historyTimeToLive")),
                    "say how many days history is kept (camunda:historyTimeToLive)"),
            each(
                    "size",
                    process -> nodes(process) > MOST_NODES,
                    "has more than 20 nodes: move some to a called diagram"));

    private HeaderRules() {}

    private static Stream<Fault> oneProcess(Diagram diagram) {
        List<Process> processes = diagram.processes().toList();
        boolean one = processes.size() == 1 && processes.get(0).isExecutable();
        return one ? Stream.empty() : Stream.of(Fault.of("keep exactly one process in a file, and make it executable"));
    }

    private static Stream<Fault> fileName(Diagram diagram) {
        boolean kebab = Names.KEBAB.matcher(diagram.stem()).matches();
        return diagram.processes()
                .filter(process -> !kebab || !diagram.stem().equals(process.getId()))
                .map(process -> new Fault(
                        id(process), "name the file like the process id, in kebab-case: " + id(process) + ".bpmn"));
    }

    private static Rule<Diagram> each(String id, Predicate<Process> broken, String sentence) {
        return Rule.local(
                id, diagram -> diagram.processes().filter(broken).map(process -> new Fault(id(process), sentence)));
    }

    /** Counts the nodes of the outermost level: a sub-process is one, whatever is inside. */
    private static long nodes(Process process) {
        return process.getFlowElements().stream()
                .filter(FlowNode.class::isInstance)
                .count();
    }
}
