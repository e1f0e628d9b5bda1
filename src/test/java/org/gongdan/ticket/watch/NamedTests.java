package org.gongdan.ticket.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongdan.identity.Account;
import org.gongdan.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTests {

    private final Named named = new Named(List.of(
            person("li.wei", "Li Wei"),
            person("li.weiming", "Li Weiming"),
            person("zhang.min", "张敏"),
            person("kim.a", "Kim Lee"),
            person("kim.b", "Kim Lee")));

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', textBlock = """
            @Li Wei please look          | li.wei
            ask @li.wei.                 | li.wei
            @Li Weiming knows            | li.weiming
            请＠张敏看一下                | zhang.min
            @Li Wei请看                  | li.wei
            (@LI WEI)                    | li.wei
            @Li Weimin                   |
            mail li@li.wei or a@张敏      |
            @Kim Lee                     |
            @kim.b                       | kim.b
            @nobody and @                |
            """)
    void findsPeopleByNameOrLoginName(String text, String id) {
        assertThat(named.in(text).stream().map(Account::id))
                .containsExactlyElementsOf(id == null ? List.of() : List.of(id));
    }

    @Test
    void namesEachOnceInTheOrderOfTheText() {
        assertThat(named.in("@张敏 @Li Wei @zhang.min").stream().map(Account::id)).containsExactly("zhang.min", "li.wei");
    }

    @Test
    void aNameThatSeveralHaveIsCompletedByTheLoginName() {
        Account one = person("kim.a", "Kim Lee");
        assertThat(Named.handles(List.of(one, person("kim.b", "Kim Lee"))).apply(one))
                .isEqualTo("kim.a");
        assertThat(Named.handles(List.of(one)).apply(one)).isEqualTo("Kim Lee");
    }

    private static Account person(String id, String name) {
        return new Account(
                id, name, id + "@example.com", Set.of(Role.AGENT), Set.of(), Locale.ENGLISH, ZoneOffset.UTC, true, 1);
    }
}
