package org.gongdan.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gongdan.process.words.WordFile;

/**
 * A diagram, table or form as it lies in its folder, or a file of translations beside them. The name is bare
 * ({@code incident.bpmn}), so that a jar, a checkout and a mounted folder all speak of the same resource; only translations,
 * called alike in each folder, go with it ({@code processes/zh_CN.po}).
 */
public record ModelFile(String name, byte[] content) {

    /** The three folders and the one kind of model that counts in each. */
    public static final Map<String, String> FOLDERS =
            Map.of("processes", ".bpmn", "decisions", ".dmn", "forms", ".form");

    /** The file's content under the name it is deployed by. */
    public static ModelFile in(String folder, String file, byte[] content) {
        return new ModelFile(file.endsWith(WordFile.ENDING) ? folder + "/" + file : file, content);
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
