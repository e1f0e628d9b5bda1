package org.gongdan.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelSettingsTests {

    @TempDir
    Path empty;

    @Test
    void watchesTheWorkingDirectoryWhereNothingIsSaid() {
        ModelSettings settings = settings(Map.of());

        assertThat(settings.isLive()).isTrue();
        assertThat(settings.files().root().toAbsolutePath().normalize())
                .isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void watchesNothingWhereThereAreNoFolders() {
        assertThat(settings(Map.of("gongdan.models.folder", empty.toString())).isLive())
                .isFalse();
    }

    @Test
    void watchesNothingWhenToldSo() {
        assertThat(settings(Map.of("gongdan.models.watch", "false")).isLive()).isFalse();
    }

    private static ModelSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gongdan.models", ModelSettings.class);
    }
}
