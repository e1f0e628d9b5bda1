package org.gongdan.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongdan.ApplicationTest;
import org.gongdan.identity.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class AuditTests extends ApplicationTest {

    @Autowired
    private Audit audit;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate database;

    @Test
    void listsTheNewestDeedsFirst() {
        audit.record("li.wei", "test-first", null);
        audit.record("li.wei", "test-second", "something", "192.0.2.1");
        var newest = audit.list(people.viewer("admin"), null, 1);
        assertThat(newest.items()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("test-second");
            assertThat(entry.subject()).isEqualTo("something");
            assertThat(entry.address()).isEqualTo("192.0.2.1");
        });
        assertThat(audit.list(people.viewer("admin"), newest.next(), 1).items())
                .extracting(AuditEntry::what)
                .containsExactly("test-first");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> audit.list(people.viewer("helen.schmidt"), null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyEverGrows() {
        audit.record("li.wei", "test", null);
        for (String change : List.of("update audit set who = 'nobody'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> database.execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever grows");
        }
    }
}
