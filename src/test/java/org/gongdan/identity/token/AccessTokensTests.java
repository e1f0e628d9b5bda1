package org.gongdan.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongdan.ApplicationTest;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class AccessTokensTests extends ApplicationTest {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate database;

    @Test
    void speakForWhoMadeThem() {
        NewToken token = tokens.create(wei(), "Script", Duration.ofDays(30));
        assertThat(token.secret()).matches("gd_[A-Za-z0-9_-]{43}");
        assertThat(tokens.holder(token.secret())).hasValue(wei());
        assertThat(tokens.of(wei()))
                .filteredOn(known -> known.id() == token.id())
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.name()).isEqualTo("Script");
                    assertThat(known.lastUsedAt()).isNotNull();
                });
    }

    @Test
    void areNeitherStoredNorLogged() {
        NewToken token = tokens.create(wei(), "Script", Duration.ofDays(30));
        byte[] stored = database.queryForObject("select hash from access_token where id = ?", byte[].class, token.id());
        assertThat(stored).hasSize(32).isNotEqualTo(token.secret().getBytes(StandardCharsets.UTF_8));
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void expire() {
        NewToken token = tokens.create(wei(), "Script", Duration.ofDays(30));
        database.update("update access_token set expires_at = now() - interval '1 second' where id = ?", token.id());
        assertThat(tokens.holder(token.secret())).isEmpty();
    }

    @Test
    void endWithTheAccountAndWhenRevoked() {
        NewToken first = tokens.create(wei(), "First", Duration.ofDays(1));
        NewToken second = tokens.create(wei(), "Second", Duration.ofDays(1));
        Viewer other = people.viewer("emma.novak");
        assertThatThrownBy(() -> tokens.revoke(other, first.id())).isInstanceOf(NotFoundException.class);
        tokens.revoke(wei(), first.id());
        assertThat(tokens.holder(first.secret())).isEmpty();
        people.deactivate("li.wei");
        assertThat(tokens.holder(second.secret())).isEmpty();
    }

    @Test
    void needANameAndAnEnd() {
        assertThatThrownBy(() -> tokens.create(wei(), " ", Duration.ofDays(1))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> tokens.create(wei(), "Script", Duration.ofDays(400)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> tokens.create(wei(), "Script", Duration.ZERO)).isInstanceOf(InvalidException.class);
    }

    private Viewer wei() {
        return people.viewer("li.wei");
    }
}
