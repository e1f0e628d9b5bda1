package org.gongdan.process.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelWordsTests extends ApplicationTest {

    @Autowired
    private ModelWords words;

    @Autowired
    private RepositoryService repository;

    @Test
    void speaksTheLanguageOfTheFilesBesideTheModels() {
        Translation chinese = words.in(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.of("Work on ticket")).isEqualTo("处理工单");
        assertThat(chinese.of("Everybody is stopped.")).isEqualTo("所有人都无法工作。");
        assertThat(chinese.of("No fault found")).isEqualTo("未发现故障");
        assertThat(words.in(Locale.UK)).isEqualTo(Translation.NONE);
        assertThat(words.in(Locale.ITALIAN).words()).isEmpty();
    }

    @Test
    void takesTheFileDeployedLast() {
        deploy("msgid \"Work on ticket\"\nmsgstr \"Traiter\"\n");
        assertThat(words.in(Locale.FRENCH).of("Work on ticket")).isEqualTo("Traiter");

        deploy("msgid \"Work on ticket\"\nmsgstr \"Traiter le ticket\"\n");
        assertThat(words.in(Locale.FRENCH).of("Work on ticket")).isEqualTo("Traiter le ticket");
    }

    @Test
    void takesNoFileThatCannotBeReadThroughAnyDoor() {
        assertThatThrownBy(() -> deploy("msgid broken"))
                .hasMessageContaining("processes/fr.po: line 1: write msgid or msgstr and a text in straight quotes");
    }

    private void deploy(String content) {
        repository.createDeployment().addString("processes/fr.po", content).deploy();
    }
}
