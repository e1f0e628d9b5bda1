package org.gongdan.studio.lint;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.process.words.WordFile;

/** A file of translations, and the comparison of all of them with what the models say. */
record Words(String file, Map<String, String> texts) implements Model {

    /** What a language lacks, where a file of it exists, and what is translated though no model says it. */
    static Stream<Finding> compare(Models all) {
        Map<String, List<Words>> languages =
                all.words().collect(groupingBy(Words::name, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                languages.entrySet().stream().flatMap(one -> missing(all, one.getKey(), one.getValue())), unused(all));
    }

    private static Stream<Finding> missing(Models all, String name, List<Words> language) {
        return all.all()
                .flatMap(model -> keys(model)
                        .filter(said -> language.stream().noneMatch(words -> words.texts.containsKey(said.text())))
                        .map(said -> new Finding(
                                "words-missing",
                                model.file(),
                                said.element(),
                                "translate in " + name + ": \u201c" + said.text() + "\u201d")));
    }

    private static Stream<Finding> unused(Models all) {
        Set<String> said = all.all().flatMap(Words::keys).map(Said::text).collect(Collectors.toSet());
        return all.words()
                .flatMap(words -> words.texts.keySet().stream()
                        .filter(text -> !said.contains(text))
                        .map(text -> new Finding(
                                "words-unused",
                                words.file,
                                null,
                                "no model says this (any more), remove or correct it: \u201c" + text + "\u201d")));
    }

    private static Stream<Said> keys(Model model) {
        return model.said()
                .filter(said -> !Diagram.isBlank(said.text()))
                .map(said -> new Said(said.element(), WordFile.key(String.valueOf(said.text()))))
                .distinct();
    }

    /** Without the folder, since texts may be translated in whichever it is. */
    private String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
