package org.gongdan.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import org.gongdan.process.deployment.BareEngine;
import org.gongdan.studio.lint.Lint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LiveFoldersTests {

    private static final Path HEALTHY = Path.of("src/test/resources/probes/healthy");
    private static final String PROCESS = "answer-question";

    @TempDir
    Path folder;

    private final BareEngine bare = new BareEngine();
    private LiveFolders folders;

    @BeforeEach
    void fill() throws IOException {
        copy("processes", ".bpmn");
        copy("decisions", ".dmn");
        copy("forms", ".form");
        folders = restarted();
    }

    @AfterEach
    void close() {
        folders.stop();
        bare.close();
    }

    @Test
    void deploysTheFoldersAtStart() {
        assertThat(bare.version(PROCESS)).isEqualTo(1);
        assertThat(bare.engine.getRepositoryService().createDeploymentQuery().count())
                .isOne();
    }

    @Test
    void takesACalculatorInOnceItsFormIsThere(CapturedOutput log) throws IOException {
        Path decisions = Files.createDirectories(folder.resolve("decisions/calculators"));
        Files.copy(HEALTHY.resolve("calculators/answer-cost.dmn"), decisions.resolve("answer-cost.dmn"));
        awaitLog(log, "add the form that asks for its facts: forms/calculators/answer-cost.form");

        Path forms = Files.createDirectories(folder.resolve("forms/calculators"));
        Files.copy(HEALTHY.resolve("calculators/answer-cost.form"), forms.resolve("answer-cost.form"));
        await().untilAsserted(() -> assertThat(bare.engine
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("answer-cost")
                        .decisionDefinitionResourceName("calculators/answer-cost.dmn")
                        .count())
                .isOne());
    }

    @Test
    void deploysNothingAgainAfterARestart() {
        folders.stop();
        folders = restarted();

        assertThat(bare.engine.getRepositoryService().createDeploymentQuery().count())
                .isOne();
    }

    @Test
    void makesASavedDiagramLive() throws IOException {
        save("processes/answer-question.bpmn", "versionTag=\"1\"", "versionTag=\"2\"");

        awaitVersion(2);
    }

    @Test
    void followsEditorsThatSaveByRenaming() throws IOException {
        Path diagram = folder.resolve("processes/answer-question.bpmn");
        Path draft = folder.resolve("processes/answer-question.bpmn.tmp");
        Files.writeString(draft, Files.readString(diagram).replace("versionTag=\"1\"", "versionTag=\"2\""));
        Files.move(draft, diagram, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        awaitVersion(2);
    }

    @Test
    void leavesRunningInstancesOnTheirVersion() throws IOException {
        var running = bare.engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
        save("processes/answer-question.bpmn", "versionTag=\"1\"", "versionTag=\"2\"");
        awaitVersion(2);

        var definition = bare.engine
                .getRepositoryService()
                .getProcessDefinition(bare.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(running.getId())
                        .singleResult()
                        .getProcessDefinitionId());
        assertThat(definition.getVersion()).isEqualTo(1);
    }

    @Test
    void refusesADiagramThatBreaksARule(CapturedOutput log) throws IOException {
        save("processes/answer-question.bpmn", "${known == true}", "${known == true and asked}");

        awaitLog(log, "Refused answer-question.bpmn: Flow_Yes: compare one variable with one literal");
        assertThat(bare.version(PROCESS)).isEqualTo(1);
    }

    @Test
    void refusesAFileThatCannotBeRead(CapturedOutput log) throws IOException {
        save("forms/answer-question.form", "\"components\": [", "\"components\": [[[");

        awaitLog(log, "Refused answer-question.form: cannot be read: Unexpected close marker '}': expected ']', line");
    }

    @Test
    void refusesWhatTheEngineRefuses(CapturedOutput log) throws IOException {
        save("processes/answer-question.bpmn", "P30D", "soon");

        awaitLog(log, "Refused answer-question.bpmn: ");
        assertThat(bare.version(PROCESS)).isEqualTo(1);
    }

    @Test
    void takesTheRepairedFile(CapturedOutput log) throws IOException {
        save("processes/answer-question.bpmn", "name=\"yes\"", "name=\"\"");
        awaitLog(log, "Refused answer-question.bpmn: Flow_Yes: write the answer on this flow");
        save("processes/answer-question.bpmn", "name=\"\"", "name=\"indeed\"");

        awaitVersion(2);
    }

    @Test
    void refusesAFormThatWouldLeaveAGatewayWithoutItsAnswer(CapturedOutput log) throws IOException {
        save("forms/answer-question.form", "\"value\": \"true\"", "\"value\": \"yes\"");

        awaitLog(log, "Refused answer-question.form: known: offer true, which Flow_Yes compares with");
    }

    @Test
    void takesATaskAndItsFormInEitherOrder(CapturedOutput log) throws IOException {
        String form = Files.readString(folder.resolve("forms/answer-question.form"));
        save("processes/answer-question.bpmn", "Activity_AnswerQuestion", "Activity_AnswerCaller");
        save(
                "processes/answer-question.bpmn",
                "name=\"Answer question\" camunda:async",
                "name=\"Answer caller\" camunda:async");
        save("processes/answer-question.bpmn", "formRef=\"answer-question\"", "formRef=\"answer-caller\"");
        awaitLog(log, "add the form that it shows: forms/answer-caller.form");

        Files.writeString(
                folder.resolve("forms/answer-caller.form"), form.replace("\"answer-question\"", "\"answer-caller\""));
        Files.delete(folder.resolve("forms/answer-question.form"));

        awaitVersion(2);
    }

    @Test
    void makesSavedTranslationsLiveAndSaysWhatTheyLack(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("processes/zh_CN.po"), "msgid \"Answer question\"\nmsgstr \"回答问题\"\n");

        awaitLog(log, "Words: answer-question.bpmn: Event_QuestionAsked: translate in zh_CN.po: ");
        folders.stop();
        folders = restarted();
        assertThat(bare.engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(2);
    }

    @Test
    void refusesTranslationsThatCannotBeRead(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("forms/zh_CN.po"), "Answer question = 回答问题\n");

        awaitLog(log, "Refused forms/zh_CN.po: cannot be read: line 1: write msgid or msgstr and a text");
    }

    private LiveFolders restarted() {
        Intake intake = new Intake(new Lint(Set.of("sendAnswer")), bare.deployments());
        LiveFolders started =
                new LiveFolders(new ModelSettings(folder.toString(), true, Duration.ofMillis(50)), intake);
        started.deploy();
        started.start();
        return started;
    }

    private void copy(String kind, String ending) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        Files.copy(HEALTHY.resolve(PROCESS + ending), folder.resolve(kind).resolve(PROCESS + ending));
    }

    private void save(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, by));
    }

    private void awaitVersion(int version) {
        await().untilAsserted(() -> assertThat(bare.version(PROCESS)).isEqualTo(version));
    }

    private static void awaitLog(CapturedOutput log, String sentence) {
        await().untilAsserted(() -> assertThat(log.getAll()).contains(sentence));
    }
}
