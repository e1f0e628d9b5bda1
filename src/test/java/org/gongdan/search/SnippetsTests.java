package org.gongdan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.search.SearchRows.Said;
import org.gongdan.ticket.Message.Kind;
import org.junit.jupiter.api.Test;

class SnippetsTests {

    private final Analyser analyser = new Analyser();

    @Test
    void marksEachWordThatWasLookedFor() {
        assertThat(told("printers vpn", "The VPN and the printer work."))
                .isEqualTo("The [VPN] and the [printer] work.");
        assertThat(told("打印机 楼", "三樓的打印機壞了")).isEqualTo("三[樓]的[打印機]壞了");
        assertThat(told("x-200", "Order X-200/B now")).isEqualTo("Order [X-200/B] now");
    }

    @Test
    void cutsAroundTheWordsOfALongText() {
        String text =
                "nothing here at all ".repeat(50) + "but the toner is empty and smells " + "of nothing ".repeat(50);
        String told = told("toner smells", text);
        assertThat(told).startsWith("…").endsWith("…").contains("[toner]").contains("[smells]");
        assertThat(told.length()).isLessThan(230);
    }

    @Test
    void takesTheMessageThatSaysMost() {
        Snippet best = snippets("toner empty")
                .best(List.of(
                        said(Kind.REPLY, "We look at the toner."),
                        said(Kind.REQUEST, "Our toner is empty."),
                        said(null, "toner.png")));
        assertThat(best).isNotNull();
        assertThat(best.source()).isEqualTo("request");
        assertThat(runs(best)).isEqualTo("Our [toner] is [empty].");
    }

    @Test
    void tellsTheNewestWordsWhereNoneMatches() {
        Snippet best = snippets("keller").best(List.of(said(null, "a.png"), said(Kind.REPLY, "Thanks.")));
        assertThat(best).isNotNull();
        assertThat(runs(best)).isEqualTo("Thanks.");
        assertThat(snippets("keller").best(List.of(said(null, "a.png")))).isNull();
    }

    @Test
    void keepsCharactersWhole() {
        String told = told("toner", "😀".repeat(300) + " toner " + "😀".repeat(300));
        assertThat(told.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
    }

    private String told(String question, String text) {
        Snippet best = snippets(question).best(List.of(said(Kind.REPLY, text)));
        assertThat(best).isNotNull();
        return runs(best);
    }

    private Snippets snippets(String question) {
        return new Snippets(analyser, Question.of(analyser.terms(question)));
    }

    private static Said said(Kind kind, String text) {
        return new Said(1, false, kind, text);
    }

    private static String runs(Snippet snippet) {
        return snippet.runs().stream()
                .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
