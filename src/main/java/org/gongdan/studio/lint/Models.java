package org.gongdan.studio.lint;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.process.deployment.ModelFile;

/** All models that live together, by file name; they refer to each other. */
public final class Models {

    private final Map<String, Model> byFile;

    private Models(Map<String, Model> byFile) {
        this.byFile = byFile;
    }

    public static Models of(Collection<ModelFile> files) {
        return new Models(files.stream()
                .map(Model::of)
                .collect(Collectors.toMap(Model::file, Function.identity(), (first, second) -> second, TreeMap::new)));
    }

    /** These models, with the others added or put in the place of those of the same name. */
    public Models with(Models others) {
        Map<String, Model> merged = new TreeMap<>(byFile);
        merged.putAll(others.byFile);
        return new Models(merged);
    }

    public Models without(Collection<String> files) {
        Map<String, Model> rest = new TreeMap<>(byFile);
        rest.keySet().removeAll(files);
        return new Models(rest);
    }

    Stream<Model> all() {
        return byFile.values().stream();
    }

    Stream<Diagram> diagrams() {
        return all(Diagram.class);
    }

    Stream<Form> forms() {
        return all(Form.class);
    }

    Stream<Table> tables() {
        return all(Table.class);
    }

    Stream<Words> words() {
        return all(Words.class);
    }

    boolean has(String file) {
        return byFile.containsKey(file);
    }

    private <M extends Model> Stream<M> all(Class<M> kind) {
        return all().filter(kind::isInstance).map(kind::cast);
    }
}
