package org.gongdan.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongdan.process.words.WordFile;

/**
 * A diagram, table or form as it lies in its folder, or a file of translations beside them. The name is bare
 * ({@code incident.bpmn}), so that a jar, a checkout and a mounted folder all speak of the same resource; only translations,
 * called alike in each folder, go with it ({@code processes/zh_CN.po}), and calculators with theirs ({@code calculators/…}).
 */
public record ModelFile(String name, byte[] content) {

    /** The three folders and the one kind of model that counts in each. */
    public static final Map<String, String> FOLDERS =
            Map.of("processes", ".bpmn", "decisions", ".dmn", "forms", ".form");

    /** What the names of small tools for agents begin with: a decision and a form of the same name, beside the other models. */
    public static final String CALCULATORS = "calculators/";

    /** Where models lie, and their kind: the folders, and in two of them the calculators. */
    public static Map<String, String> places() {
        Map<String, String> places = new TreeMap<>(FOLDERS);
        Stream.of("decisions", "forms").forEach(folder -> places.put(calculators(folder), FOLDERS.get(folder)));
        return places;
    }

    private static String calculators(String folder) {
        return folder + "/" + CALCULATORS.substring(0, CALCULATORS.length() - 1);
    }

    /** Whether such a file counts in that place; translations lie in the folders only. */
    public static boolean isIn(String place, String file) {
        return file.endsWith(places().get(place)) || file.endsWith(WordFile.ENDING) && FOLDERS.containsKey(place);
    }

    /** The file's content under the name it is deployed by. */
    public static ModelFile in(String place, String file, byte[] content) {
        if (file.endsWith(WordFile.ENDING)) {
            return new ModelFile(place + "/" + file, content);
        }
        return new ModelFile((place + "/").endsWith("/" + CALCULATORS) ? CALCULATORS + file : file, content);
    }

    /** The file's name without its ending and the place it lies in. */
    public static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    public static ModelFile of(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
