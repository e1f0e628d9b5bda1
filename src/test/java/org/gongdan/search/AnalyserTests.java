package org.gongdan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question finds in a text: both are analysed alike. */
class AnalyserTests {

    private final Analyser analyser = new Analyser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            printer             | Both printers are broken.
            printers            | The printer is broken.
            printing            | It prints nothing.
            printi              | Printing stopped.
            the printer is slow | Slow printer
            PRINTER             | printer
            cafe                | Café Zürich
            zurich              | Café Zürich
            打印机              | 三楼的打印机坏了
            打印                | 三楼的打印机坏了
            机                  | 三楼的打印机坏了
            打印机 三楼         | 三楼的打印机坏了
            打印機              | 三楼的打印机坏了
            打印机              | 三樓的打印機壞了
            无法登录            | 系统无法登录，请尽快处理
            vpn                 | VPN连接失败
            VPN连接             | 我的VPN连接失败了
            连接vpn             | VPN连接失败，无法连接VPN
            ＶＰＮ              | VPN
            プリンタ            | プリンターが壊れた
            프린터              | 프린터가 고장났어요
            100042              | Order 100042 is late
            GD-100042           | See GD-100042
            gd100042            | See GD-100042
            100042              | See GD-100042
            X-200/B             | Part X-200/B is missing
            x200b               | Part X-200/B is missing
            X-200               | Part X-200/B is missing
            200                 | Part X-200/B is missing
            anna.keller@example.com | From: Anna.Keller@Example.com
            keller@exam         | From: anna.keller@example.com
            example.com         | From: anna.keller@example.com
            error_code          | ERROR_CODE 17
            192.168.0.17        | Host 192.168.0.17 is down
            o'brien             | Mr O’Brien
            it                  | IT support
            🔥                  | Server 🔥🔥
            """)
    void finds(String question, String text) {
        assertThat(isFound(question, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            printer broken      | The printer works.
            印打                | 三楼的打印机坏了
            X-200/C             | Part X-200/B is missing
            anna.keller@other.com | From: anna.keller@example.com
            prin ter            | printer
            """)
    void doesNotFind(String question, String text) {
        assertThat(isFound(question, text)).isFalse();
    }

    @Test
    void saysWhereInTheTextAWordStands() {
        String text = "我的 ＶＰＮ 斷了: X-200/B";
        assertThat(analyser.terms(text))
                .extracting(term -> term.text() + " " + text.substring(term.from(), term.to()))
                .contains("vpn ＶＰＮ", "断了 斷了", "x200b X-200/B");
    }

    @Test
    void cutsOffWhatIsNoWord() {
        List<Term> terms = analyser.terms("a".repeat(100_000) + " \0 \u0007 tail " + "x-".repeat(10_000) + "y");
        assertThat(terms)
                .extracting(Term::text)
                .contains("tail")
                .allSatisfy(term -> assertThat(term.length()).isLessThanOrEqualTo(64))
                .noneMatch(term -> term.contains("\0") || term.contains(Question.SHELF));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            !!! ~~~|
            ' | & ( ) <-> :* \\ "|
            """)
    void hearsNoWordInSigns(String signs) {
        assertThat(analyser.terms(signs)).isEmpty();
    }

    @Test
    void isNotStoppedByHalfACharacter() {
        assertThat(analyser.terms("printer \uD83D \uDE00 broken").stream().map(Term::text))
                .contains("printer", "broken");
    }

    private boolean isFound(String question, String text) {
        List<Question.Word> words = Question.of(analyser.terms(question)).words();
        List<Term> terms = analyser.terms(text);
        Set<String> known = terms.stream().map(Term::text).collect(Collectors.toSet());
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> word.ways().stream()
                                .anyMatch(way -> way.stream().allMatch(part -> isIn(part, known))));
    }

    private static boolean isIn(Question.Part part, Set<String> terms) {
        return part.begins()
                ? terms.stream().anyMatch(term -> term.startsWith(part.text()))
                : terms.contains(part.text());
    }
}
