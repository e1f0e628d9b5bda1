package org.gongdan.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.gongdan.process.deployment.Deployments;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.studio.lint.Finding;
import org.gongdan.studio.lint.Lint;
import org.gongdan.studio.lint.Models;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in, or refuses them with a sentence. Files that need each other, such as a user task and its form, may come one
 * after the other: what was refused is looked at again together with what comes next.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Lint lint;
    private final Deployments deployments;
    private final Map<String, String> accepted = new HashMap<>();
    private Models live = Models.of(List.of());
    private Set<String> told = Set.of();
    private Set<Finding> advised = Set.of();

    Intake(Lint lint, Deployments deployments) {
        this.lint = lint;
        this.deployments = deployments;
    }

    /** Brings what is new or changed among all files into the engine. Returns what was refused. */
    List<Finding> take(Collection<ModelFile> files) {
        keepOnly(files);
        List<ModelFile> changed = files.stream()
                .filter(file -> !file.sha256().equals(accepted.get(file.name())))
                .toList();
        List<Finding> refused = new ArrayList<>();
        deploy(sound(changed, refused), refused);
        tell(refused, changed);
        advise();
        return refused;
    }

    /** A file that is gone no longer takes part in the checks; what the engine has of it stays. */
    private void keepOnly(Collection<ModelFile> files) {
        Set<String> gone = new HashSet<>(accepted.keySet());
        files.forEach(file -> gone.remove(file.name()));
        accepted.keySet().removeAll(gone);
        live = live.without(gone);
    }

    /** Those of the files that break no rule, neither alone nor together with all that is live. */
    private List<ModelFile> sound(List<ModelFile> files, List<Finding> refused) {
        Models all = live.with(Models.of(files));
        List<Finding> findings = new ArrayList<>(lint.check(all));
        findings.removeAll(lint.check(live));
        Set<String> broken = findings.stream().map(Finding::file).collect(Collectors.toSet());
        List<ModelFile> rest =
                files.stream().filter(file -> !broken.contains(file.name())).toList();
        refused.addAll(findings);
        if (broken.isEmpty()) {
            return rest;
        }
        return rest.size() < files.size() ? sound(rest, refused) : List.of();
    }

    /** All at once, so that what belongs together goes live together; one by one when the engine refuses some. */
    private void deploy(List<ModelFile> files, List<Finding> refused) {
        if (files.isEmpty()) {
            return;
        }
        try {
            deployments.deploy("folder", files);
            accept(files);
        } catch (ProcessEngineException e) {
            if (files.size() == 1) {
                refused.addAll(findings(files.get(0), e));
            } else {
                files.forEach(file -> deploy(List.of(file), refused));
            }
        }
    }

    private void accept(List<ModelFile> files) {
        files.forEach(file -> accepted.put(file.name(), file.sha256()));
        live = live.with(Models.of(files));
    }

    private static List<Finding> findings(ModelFile file, ProcessEngineException refusal) {
        List<Finding> problems = refusal instanceof ParseException parse
                ? parse.getResorceReports().stream()
                        .flatMap(report -> problems(report).stream())
                        .toList()
                : List.of();
        return problems.isEmpty() ? List.of(finding(file.name(), null, reason(refusal))) : problems;
    }

    /** The engine tells what it was doing first, and what was wrong last. */
    private static String reason(Throwable refusal) {
        Throwable cause = refusal.getCause();
        return cause == null ? String.valueOf(refusal.getMessage()) : reason(cause);
    }

    private static List<Finding> problems(ResourceReport report) {
        return report.getErrors().stream()
                .map(problem -> finding(report.getResourceName(), element(problem), problem.getMessage()))
                .toList();
    }

    private static @Nullable String element(Problem problem) {
        String id = problem.getMainElementId();
        return id == null || id.isEmpty() ? null : id;
    }

    private static Finding finding(String file, @Nullable String element, String sentence) {
        return new Finding("engine", file, element, sentence);
    }

    /** Says once what people who read another language would miss. */
    private void advise() {
        List<Finding> now = lint.advise(live);
        now.stream().filter(finding -> !advised.contains(finding)).forEach(finding -> LOG.warn("Words: {}", finding));
        advised = Set.copyOf(now);
    }

    /** Says once of each content of a file why it is refused, and again only when another reason comes up. */
    private void tell(List<Finding> refused, List<ModelFile> changed) {
        Map<String, String> contents = changed.stream()
                .collect(Collectors.toMap(ModelFile::name, ModelFile::sha256, (first, second) -> first));
        Set<String> now = new HashSet<>();
        for (Finding finding : refused) {
            String refusal = finding + " " + contents.get(finding.file());
            if (now.add(refusal) && !told.contains(refusal)) {
                LOG.error("Refused {}", finding);
            }
        }
        told = now;
    }
}
