package org.gongdan.studio;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models are edited: the folder that holds {@code processes}, {@code decisions} and {@code forms}, by default the
 * working directory. Where it has none of these, or with watching switched off, the packaged models count.
 */
@ConfigurationProperties("gongdan.models")
record ModelSettings(
        @DefaultValue(".") String folder,
        @DefaultValue("true") boolean watch,
        @DefaultValue("400ms") Duration interval) {

    boolean isLive() {
        return watch && files().exists();
    }

    /** The folder is a text above because Spring looks for a path on the classpath first. */
    ModelFolder files() {
        return new ModelFolder(Path.of(folder));
    }
}
