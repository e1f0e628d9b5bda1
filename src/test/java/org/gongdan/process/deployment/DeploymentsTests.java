package org.gongdan.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentsTests {

    private final BareEngine bare = new BareEngine();
    private final RepositoryService repository = bare.engine.getRepositoryService();

    @AfterEach
    void close() {
        bare.close();
    }

    @Test
    void deploysAllFilesOfAStartTogetherUnderBareNames() {
        bare.deployments().deploy("package", List.of(process("triage", "1"), process("assignment", "1"), form("1")));

        var deployment = repository.createDeploymentQuery().singleResult();
        assertThat(deployment.getName()).isEqualTo("gongdan");
        assertThat(deployment.getSource()).isEqualTo("package");
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder("triage.bpmn", "assignment.bpmn", "triage-ticket.form");
    }

    @Test
    void deploysNothingWhenNothingChanged() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));

        assertThat(bare.deployments().deploy("package", List.of(process("triage", "1"))))
                .isEmpty();
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    @Test
    void deploysOnlyWhatChanged() {
        bare.deployments().deploy("package", List.of(process("triage", "1"), process("assignment", "1")));
        bare.deployments().deploy("package", List.of(process("triage", "2"), process("assignment", "1")));

        assertThat(bare.version("triage")).isEqualTo(2);
        assertThat(bare.version("assignment")).isEqualTo(1);
    }

    @Test
    void keepsWhatWasEditedOnAPageAndLetsTheChangedFileWait() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        bare.deployments().edit("zhao.lei", process("triage", "by the page"), "changed", "salary");

        assertThat(bare.deployments().deploy("package", List.of(process("triage", "1"))))
                .isEmpty();
        assertThat(bare.deployments().waiting("triage.bpmn")).isEmpty();
        assertThat(bare.deployments().deploy("package", List.of(process("triage", "2"))))
                .isEmpty();

        assertThat(latestTag("triage")).isEqualTo("by the page");
        assertThat(bare.deployments().waiting("triage.bpmn")).isPresent();
        bare.deployments().decide("zhao.lei", "triage.bpmn", true);
        assertThat(latestTag("triage")).isEqualTo("2");
        assertThat(bare.deployments().edits("triage.bpmn", 9))
                .extracting(Edit::deed)
                .containsExactly("took-file", "changed");
        bare.deployments().deploy("package", List.of(process("triage", "3")));
        assertThat(latestTag("triage")).isEqualTo("3");
    }

    @Test
    void asksNoMoreOnceThePagesVersionWasKeptUntilTheFileChangesAgain() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        bare.deployments().edit("zhao.lei", process("triage", "by the page"), "changed", "salary");
        bare.deployments().deploy("package", List.of(process("triage", "2")));
        bare.deployments().decide("zhao.lei", "triage.bpmn", false);

        bare.deployments().deploy("package", List.of(process("triage", "2")));

        assertThat(latestTag("triage")).isEqualTo("by the page");
        assertThat(bare.deployments().waiting("triage.bpmn")).isEmpty();
        bare.deployments().deploy("package", List.of(process("triage", "3")));
        assertThat(bare.deployments().waiting("triage.bpmn")).isPresent();
    }

    @Test
    void asksNoMoreOnceTheChangeOfTheFileIsTakenBack() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        bare.deployments().edit("zhao.lei", process("triage", "by the page"), "changed", "salary");
        bare.deployments().deploy("package", List.of(process("triage", "2")));

        bare.deployments().deploy("package", List.of(process("triage", "1")));

        assertThat(bare.deployments().waiting("triage.bpmn")).isEmpty();
        assertThat(latestTag("triage")).isEqualTo("by the page");
    }

    @Test
    void letsTheFileRuleAgainThatSaysWhatThePageSays() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        bare.deployments().edit("zhao.lei", process("triage", "2"), "changed", "salary");
        bare.deployments().deploy("package", List.of(process("triage", "2")));
        assertThat(bare.deployments().waiting("triage.bpmn")).isEmpty();

        bare.deployments().deploy("package", List.of(process("triage", "3")));

        assertThat(latestTag("triage")).isEqualTo("3");
    }

    @Test
    void keepsTheAnalystsVersionWhileThePackagedFileStaysTheSame() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        deployAsAnalyst(process("triage", "by the analyst"));

        bare.deployments().deploy("package", List.of(process("triage", "1")));

        assertThat(latestTag("triage")).isEqualTo("by the analyst");
    }

    @Test
    void overridesTheAnalystsVersionOnceThePackagedFileChanges() {
        bare.deployments().deploy("package", List.of(process("triage", "1")));
        deployAsAnalyst(process("triage", "by the analyst"));

        bare.deployments().deploy("package", List.of(process("triage", "2")));

        assertThat(latestTag("triage")).isEqualTo("2");
    }

    @Test
    void deploysNothingWhenTheEngineRefusesOneFile() {
        ModelFile bad = ModelFile.of("bad.bpmn", process("bad", "1").toString());

        assertThatThrownBy(() -> bare.deployments().deploy("package", List.of(process("triage", "1"), bad)))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(repository.createDeploymentQuery().count()).isZero();
        assertThat(bare.deployments().deploy("package", List.of(process("triage", "1"))))
                .hasSize(1);
    }

    private void deployAsAnalyst(ModelFile file) {
        repository
                .createDeployment()
                .addString(file.name(), new String(file.content(), StandardCharsets.UTF_8))
                .deploy();
    }

    private String latestTag(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersionTag();
    }

    private static ModelFile process(String id, String tag) {
        return ModelFile.of(id + ".bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://gongdan.org/tests">
                  <process id="%s" isExecutable="true" camunda:versionTag="%s" camunda:historyTimeToLive="1">
                    <startEvent id="Event_Started" />
                  </process>
                </definitions>
                """.formatted(id, tag));
    }

    private static ModelFile form(String label) {
        return ModelFile.of("triage-ticket.form", """
                {"id": "triage-ticket", "type": "default", "components": [{"type": "text", "text": "%s"}]}
                """.formatted(label));
    }
}
