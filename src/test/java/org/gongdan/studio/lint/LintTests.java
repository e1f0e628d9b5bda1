package org.gongdan.studio.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.process.ProcessStep;
import org.gongdan.process.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class LintTests {

    private static final Path PROBES = Path.of("src/test/resources/probes");
    /** Rules that miss another file: their probe stands beside the healthy models. */
    private static final Set<String> ALONE = Set.of("form-task", "calculator-form", "calculator-decision");

    private static final Lint LINT = new Lint(Set.of("sendAnswer"));

    @Test
    void findsNothingInHealthyModels() {
        assertThat(LINT.check(healthy())).isEmpty();
    }

    @Test
    void findsNothingInTheProductsOwnFolders() {
        List<ModelFile> own = ModelFile.places().keySet().stream()
                .flatMap(place -> files(Path.of(place)))
                .toList();
        Lint lint = new Lint(stepsOfTheProduct());
        assertThat(lint.check(Models.of(own))).isEmpty();
        assertThat(lint.advise(Models.of(own))).isEmpty();
    }

    @Test
    void advisesOnceALanguageHasAFileWhatItLacksAndWhatNobodySays() {
        ModelFile words = ModelFile.of("decisions/zh_CN.po", """
                msgid "Answer question"
                msgstr "回答问题"
                msgid "Answer riddle"
                msgstr "回答谜语"
                """);

        assertThat(LINT.advise(healthy())).isEmpty();
        assertThat(LINT.check(healthy().with(Models.of(List.of(words))))).isEmpty();
        assertThat(LINT.advise(healthy().with(Models.of(List.of(words)))))
                .extracting(Finding::toString)
                .contains(
                        "answer-question.bpmn: Event_QuestionAsked: translate in zh_CN.po: “Question asked”",
                        "decisions/zh_CN.po: no model says this (any more), remove or correct it: “Answer riddle”")
                .noneMatch(finding -> finding.contains("“Answer question”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void breaksOneRuleInItsProbe(String rule) {
        ModelFile probe = probe(rule);
        List<Finding> findings = LINT.check(healthy().with(Models.of(List.of(probe))), probe.name());

        assertThat(findings).isNotEmpty().extracting(Finding::rule).containsOnly(rule);
        assertThat(findings).extracting(Finding::sentence).doesNotContain("");
    }

    @Test
    void hasARuleForEachProbe() {
        assertThat(probes().map(LintTests::stem)).hasSameElementsAs(LINT.rules());
    }

    static List<String> rules() {
        return LINT.rules();
    }

    /** A probe takes the place of the healthy model of its kind, so the one difference between them is what is wrong. */
    private static ModelFile probe(String rule) {
        ModelFile file = probes().filter(probe -> stem(probe).equals(rule))
                .findAny()
                .orElseThrow(() -> new AssertionError("no probe for " + rule));
        String healthy = file.name().startsWith(ModelFile.CALCULATORS) ? "answer-cost" : "answer-question";
        return ALONE.contains(rule) ? file : new ModelFile(file.name().replace(rule, healthy), file.content());
    }

    private static Stream<ModelFile> probes() {
        return Stream.concat(files(PROBES), files(PROBES.resolve("calculators")));
    }

    private static Set<String> stepsOfTheProduct() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessStep.class));
        return scanner.findCandidateComponents("org.gongdan").stream()
                .map(step -> Introspector.decapitalize(ClassUtils.getShortName(step.getBeanClassName())))
                .collect(Collectors.toSet());
    }

    private static Models healthy() {
        Path healthy = PROBES.resolve("healthy");
        return Models.of(Stream.concat(files(healthy), files(healthy.resolve("calculators")))
                .toList());
    }

    private static Stream<ModelFile> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(LintTests::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path file) {
        try {
            return ModelFile.in(file.getParent().toString(), file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(ModelFile file) {
        return ModelFile.stem(file.name());
    }
}
