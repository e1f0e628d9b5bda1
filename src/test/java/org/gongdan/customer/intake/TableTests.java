package org.gongdan.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.core.InvalidException;
import org.gongdan.customer.intake.Table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void knowsTheSignBetweenCells(String sign) {
        Table table = read("邮箱" + sign + "姓名\nli@x.example" + sign + "\"李" + sign + "伟\"\n");
        assertThat(table.header()).containsExactly("邮箱", "姓名");
        assertThat(table.rows()).containsExactly(new Row(2, List.of("li@x.example", "李" + sign + "伟")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsChineseInEitherEncoding(String charset) {
        Table table = Table.read("email,姓名\r\na@x.example,王小明\r\n".getBytes(Charset.forName(charset)));
        assertThat(table.header()).containsExactly("email", "姓名");
        assertThat(table.rows().get(0).cells()).containsExactly("a@x.example", "王小明");
    }

    @Test
    void takesNoMarkForAName() {
        assertThat(read("\uFEFFemail,name\na@x.example,A\n").header()).containsExactly("email", "name");
    }

    @Test
    void tellsLinesAsAnEditorCountsThem() {
        Table table = read("email,name\na@x.example,\"A\nB\"\n\n , \nb@x.example\n");
        assertThat(table.rows())
                .containsExactly(new Row(2, List.of("a@x.example", "A\nB")), new Row(6, List.of("b@x.example", "")));
    }

    @Test
    void takesFormulasForTexts() {
        assertThat(read("email,name\na@x.example,\"=HYPERLINK(\"\"x\"\")\"\n")
                        .rows()
                        .get(0)
                        .cells()
                        .get(1))
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+49 30 1", "-5", "@me", "plain"})
    void whatWasMadeHarmlessComesBackAsItWas(String cell) {
        String harmless = CustomerExport.harmless(cell);
        assertThat("=+-@").doesNotContain(harmless.substring(0, 1));
        assertThat(CustomerExport.plain(harmless)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "email,name\n", "email,\"name\na@x.example,A", "a\0b,c\n1,2\n"})
    void refusesWhatIsNoTable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidException.class);
    }

    @Test
    void refusesTooMuch() {
        String rows = IntStream.rangeClosed(0, Table.ROWS)
                .mapToObj(n -> n + "@x.example\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> read("email\n" + rows)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> Table.read(new byte[Table.BYTES + 1])).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> read("a" + ",a".repeat(60) + "\n1\n")).isInstanceOf(InvalidException.class);
    }

    private static Table read(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
