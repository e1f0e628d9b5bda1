package org.gongdan.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A diagram, table or form as it lies in its folder. The name is bare ({@code incident.bpmn}), so that a jar, a checkout and
 * a mounted folder all speak of the same resource.
 */
public record ModelFile(String name, byte[] content) {

    /** The three folders and the one kind of file that counts in each. */
    public static final Map<String, String> FOLDERS =
            Map.of("processes", ".bpmn", "decisions", ".dmn", "forms", ".form");

    /** Which files a deployment takes, by the end of their name. */
    public static boolean isModel(String name) {
        return FOLDERS.values().stream().anyMatch(name::endsWith);
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
