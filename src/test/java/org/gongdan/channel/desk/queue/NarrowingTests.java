package org.gongdan.channel.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list is narrowed by travels as one parameter. */
class NarrowingTests {

    @Test
    void comesBackAsItWentOut() {
        Narrowing some = Narrowing.of(Map.of(
                "tag",
                List.of("vpn"),
                "attributes.service",
                List.of("a & b", "=c"),
                "attributes.cost.from",
                List.of("7")));

        assertThat(Narrowing.read(some.toString())).isEqualTo(some);
        assertThat(some.query()).startsWith("&filter=").doesNotContain(" ");
    }

    @Test
    void leavesOutWhatIsNoPartOfIt() {
        Narrowing some = Narrowing.of(Map.of(
                "view", List.of("mine"),
                "attributes.", List.of("x"),
                "attributes.cost.above", List.of("1"),
                "attributes.note", List.of(" ", "x".repeat(201), "a\0b"),
                "tag", List.of(" vpn ")));

        assertThat(some.wanted()).isEqualTo(Map.of("tag", List.of("vpn")));
    }

    @Test
    void wantsNothingWhereItCannotBeRead() {
        assertThat(Narrowing.read(null).isEmpty()).isTrue();
        assertThat(Narrowing.read("tag").isEmpty()).isTrue();
        assertThat(Narrowing.read("tag=%zz").isEmpty()).isTrue();
        assertThat(Narrowing.read("tag=" + "x".repeat(3_000)).isEmpty()).isTrue();
    }

    @Test
    void isReadableWhereNothingOfItIsLeftOut() {
        assertThat(Narrowing.isReadable(null)).isTrue();
        assertThat(Narrowing.isReadable("")).isTrue();
        assertThat(Narrowing.isReadable("tag=vpn&attributes.service=a&attributes.service=b%26c"))
                .isTrue();
        assertThat(Narrowing.isReadable("tag=vpn&colour=red")).isFalse();
        assertThat(Narrowing.isReadable("tag=%zz")).isFalse();
        assertThat(Narrowing.isReadable("attributes.costCentre=" + "x".repeat(201)))
                .isFalse();
        assertThat(Narrowing.isReadable("tag=" + "x".repeat(3_000))).isFalse();
    }
}
