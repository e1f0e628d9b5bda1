package org.gongdan.studio;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongdan.process.deployment.ModelFile;

/** The three folders as they lie on disk. Files come and go while they are read; one that is gone is just not there. */
record ModelFolder(Path root) {

    /** What tells a saved file from the one before, without reading it. */
    record Stamp(FileTime changed, long size, String file) {}

    boolean exists() {
        return ModelFile.FOLDERS.keySet().stream().anyMatch(folder -> Files.isDirectory(root.resolve(folder)));
    }

    Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        paths().forEach(path -> stamp(path).ifPresent(stamp -> stamps.put(path, stamp)));
        return stamps;
    }

    List<ModelFile> files() {
        return paths().stream().flatMap(path -> read(path).stream()).toList();
    }

    private List<Path> paths() {
        return ModelFile.places().keySet().stream()
                .flatMap(place -> paths(place).stream())
                .sorted()
                .toList();
    }

    /** Editors save by a hidden or temporary file and a rename: only names that a model can have count. */
    private List<Path> paths(String place) {
        Path folder = root.resolve(place);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> isModel(place, path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isModel(String place, String name) {
        return ModelFile.isIn(place, name) && !name.startsWith(".");
    }

    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ModelFile> read(Path path) {
        try {
            return Optional.of(ModelFile.in(
                    root.relativize(path.getParent()).toString().replace(File.separatorChar, '/'),
                    path.getFileName().toString(),
                    Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
