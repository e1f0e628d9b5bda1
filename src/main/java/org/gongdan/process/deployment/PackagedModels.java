package org.gongdan.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The three folders as they are packed into the jar. */
record PackagedModels(ResourcePatternResolver classpath, Deployments deployments) implements ModelSource {

    @Override
    public void deploy() {
        deployments.deploy("package", files());
    }

    List<ModelFile> files() {
        return ModelFile.places().keySet().stream()
                .flatMap(place -> resources("classpath*:" + place + "/*.*")
                        .filter(resource -> ModelFile.isIn(place, String.valueOf(resource.getFilename())))
                        .map(resource -> read(place, resource)))
                .sorted(Comparator.comparing(ModelFile::name))
                .toList();
    }

    private Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(classpath.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(String folder, Resource resource) {
        try {
            return ModelFile.in(
                    folder, Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
