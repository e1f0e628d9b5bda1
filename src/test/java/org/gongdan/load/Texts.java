package org.gongdan.load;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What people wrote, made into requests: one row of a file with the columns {@code text,category} is one ticket. */
final class Texts {

    private static final ObjectReader READER =
            new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader());

    /** Most requests concern one person; a few stop a whole organisation. */
    private static final List<String> IMPACTS =
            List.of("user", "user", "user", "user", "user", "user", "team", "team", "site", "organisation");

    private static final List<String> URGENCIES = List.of(
            "normal", "low", "normal", "high", "normal", "low", "normal", "high", "normal", "critical", "normal");

    private Texts() {}

    /** The first {@code count} texts; a file whose name ends in {@code .gz} is unpacked while reading. */
    static List<String> read(Path file, int count) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = open(file);
                MappingIterator<Map<String, String>> rows = READER.readValues(in)) {
            while (texts.size() < count && rows.hasNext()) {
                String text = rows.next().getOrDefault("text", "");
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The same row always makes the same request, so that a repeated call is a repeated call. */
    static Map<String, Object> ticket(String text, int row) {
        return Map.of(
                "type", "incident",
                "subject", subject(text),
                "description", text.length() > 20_000 ? text.substring(0, 20_000) : text,
                "impact", IMPACTS.get(row % IMPACTS.size()),
                "urgency", URGENCIES.get(row % URGENCIES.size()));
    }

    private static String subject(String text) {
        if (text.length() <= 80) {
            return text;
        }
        int space = text.lastIndexOf(' ', 80);
        return text.substring(0, space < 20 ? 80 : space) + " …";
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
