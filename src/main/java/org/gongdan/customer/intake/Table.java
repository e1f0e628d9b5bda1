package org.gongdan.customer.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongdan.core.InvalidException;

/**
 * A file of comma-separated values as other programs write it: in UTF-8 with or without a mark, or else GB18030; between
 * commas, semicolons or tabs, whichever the first line has most of. The first line names the columns. Cells are texts, whatever
 * they begin with.
 */
record Table(List<String> header, List<Row> rows) {

    static final int ROWS = 50_000;
    static final int BYTES = 10 * 1024 * 1024;
    private static final int COLUMNS = 50;
    private static final int CELL = 1_000;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String FIELD = "file";

    /** With the line of the file it begins in. */
    record Row(int line, List<String> cells) {}

    static Table read(byte[] content) {
        if (content.length > BYTES) {
            throw new InvalidException(FIELD, "customer.invalid.file-too-large", BYTES / 1024 / 1024);
        }
        String text = text(content);
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new InvalidException(FIELD, "customer.invalid.file");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = new StringReader(text);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return read(parser);
        } catch (CSVException | UncheckedIOException broken) {
            throw new InvalidException(FIELD, "customer.invalid.file");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Table read(CSVParser parser) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        for (CSVRecord one : parser) {
            if (one.size() > COLUMNS) {
                throw new InvalidException(FIELD, "customer.invalid.too-many-columns", COLUMNS);
            }
            if (header.isEmpty()) {
                header.addAll(cells(one, one.size()));
            } else if (one.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row((int) line, cells(one, header.size())));
            }
            if (rows.size() > ROWS) {
                throw new InvalidException(FIELD, "customer.invalid.too-many-rows", ROWS);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (rows.isEmpty()) {
            throw new InvalidException(FIELD, "customer.invalid.no-rows");
        }
        return new Table(header, rows);
    }

    /** As many as the header has: short lines are filled up, what stands beyond has no name. */
    private static List<String> cells(CSVRecord row, int columns) {
        return Stream.concat(row.stream(), Stream.generate(() -> ""))
                .limit(columns)
                .map(cell -> cell.length() > CELL ? cell.substring(0, CELL) : cell)
                .map(String::strip)
                .map(CustomerExport::plain)
                .toList();
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, CHINESE);
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(first, one) > count(first, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
