package org.gongdan.month;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The event log of a real service desk: one row for each time that somebody saved an incident, with its state, group and
 * agent from then on. Columns as in the public data set; the wall clock of the log is taken for UTC.
 */
final class IncidentLog {

    private static final ObjectReader READER =
            new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader());
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private IncidentLog() {}

    /** Numbers stand for the names that the log has hidden; 0 where it has none. Level 1 is the highest. */
    record Entry(
            int incident,
            Instant at,
            String state,
            int group,
            int agent,
            int caller,
            int category,
            int impact,
            int urgency) {}

    /** All rows in the order of time; the first of an incident at the time it was opened. */
    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (InputStream in = open(file);
                MappingIterator<Map<String, String>> rows = READER.readValues(in)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                entries.add(entry(row, seen.add(row.get("number")) ? "opened_at" : "sys_updated_at"));
            }
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private static Entry entry(Map<String, String> row, String time) {
        return new Entry(
                number(row.get("number")),
                LocalDateTime.parse(row.get(time), WALL_CLOCK).toInstant(ZoneOffset.UTC),
                row.get("incident_state"),
                number(row.get("assignment_group")),
                number(row.get("assigned_to")),
                number(row.get("caller_id")),
                number(row.get("category")),
                number(row.get("impact")),
                number(row.get("urgency")));
    }

    /** "Group 56" as 56, "2 - Medium" as 2, "?" as 0. */
    private static int number(String hidden) {
        String digits = hidden.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
