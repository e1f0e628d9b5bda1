package org.gongdan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process reads all of these files; the harmful ones end it, and the next is read by another. */
class TextReaderTests {

    private static final TextReader READER = new TextReader();

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void readsDocumentsTablesAndPages() throws IOException {
        assertThat(read("offer.pdf", "application/pdf", pdf("Offer for a quokka", null)))
                .contains("Offer for a quokka");
        assertThat(read("报价.docx", "application/octet-stream", word("报价单 Kakapo")))
                .contains("报价单 Kakapo");
        assertThat(read("list.xlsx", "application/vnd.ms-excel", table("Numbat", 42)))
                .contains("Numbat")
                .contains("42");
        assertThat(read("page.html", "text/html", utf8("<p>An <b>okapi</b><script>alert(1)</script></p>")))
                .contains("okapi")
                .doesNotContain("alert");
        assertThat(read("log.txt", "text/plain", "打印机故障：缺纸。请联系管理员，并检查纸盒是否已满。".getBytes(Charset.forName("GBK"))))
                .contains("打印机故障");
        assertThat(read("mail.csv", "text/csv", utf8("a,b\nTapir,1\n"))).contains("Tapir");
    }

    @Test
    void readsALongTextFromItsBeginningOnly() {
        byte[] log = utf8("begin " + "again and again ".repeat(100_000) + " end");
        assertThat(read("log.txt", "text/plain", log)).startsWith("begin").hasSizeBetween(19_000, 20_000);
    }

    @Test
    void saysSoOfWhatCannotBeRead() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        assertThat(READER.read("broken.pdf", "application/pdf", utf8("%PDF-1.7\nnothing")))
                .isEmpty();
        assertThat(READER.read("locked.pdf", "application/pdf", pdf("Secret", "password")))
                .isEmpty();
        assertThat(READER.read("broken.docx", "application/octet-stream", Arrays.copyOf(word("Half"), 700)))
                .isEmpty();
        assertThat(READER.read("noise.bin", "application/octet-stream", noise).orElse(""))
                .isBlank();
    }

    @Test
    void outlivesAFileThatIsMadeToTakeAllMemory() throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(3_000_000);
        assertThat(READER.read("bomb.docx", "application/octet-stream", bomb).orElse(""))
                .hasSizeLessThan(20_001);
        assertThat(read("after.txt", "text/plain", utf8("Still there"))).contains("Still there");
    }

    @Test
    void givesUpAFileThatTakesTooLongAndLeavesNothingBehind(@TempDir Path rooms) throws IOException {
        try (TextReader hasty = new TextReader(Duration.ofMillis(1), rooms)) {
            assertThat(hasty.read("offer.pdf", "application/pdf", pdf("Too late", null)))
                    .isEmpty();
            assertThat(rooms).isEmptyDirectory();
        }
    }

    private static String read(String name, String type, byte[] content) {
        return READER.read(name, type, content).orElseThrow(() -> new AssertionError(name + " was not read."));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(String text, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] word(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] table(String text, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("Things").createRow(0);
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue(number);
            book.write(out);
        }
        return out.toByteArray();
    }

    /** A document of two megabytes that is a thousand times as long when it is unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8(
                    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    utf8("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8(
                    "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                            + "2006/main\"><w:body><w:p><w:r><w:t>"));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) 'a');
            for (int megabyte = 0; megabyte < 400; megabyte++) {
                zip.write(spaces);
            }
            zip.write(utf8("</w:t></w:r></w:p></w:body></w:document>"));
        }
        return out.toByteArray();
    }
}
