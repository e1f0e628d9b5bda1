package org.gongdan.channel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class HouseTests extends ApplicationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "zhao.lei", "helen.schmidt", "lars.berg"})
    void everyRoomOpensForThoseWhoAreShownItAndForNobodyElse(String person) {
        Viewer viewer = people.viewer(person);
        Browser browser = browserOf(person);

        String house = browser.get("/admin").body();

        assertThat(Room.all()).allSatisfy(room -> {
            assertThat(house.contains("href=\"" + room.path() + "\""))
                    .as(room.name() + " is shown")
                    .isEqualTo(room.opensFor(viewer));
            assertThat(browser.get(room.path()).statusCode())
                    .as(room.path())
                    .isEqualTo(room.opensFor(viewer) ? 200 : 403);
        });
    }

    @Test
    void agentsAndCustomersHaveNothingToArrange() {
        assertThat(Stream.of("omar.haddad", "anna.keller"))
                .allSatisfy(person -> assertThat(browserOf(person).get("/admin").statusCode())
                        .as(person)
                        .isEqualTo(403));
    }

    @Test
    void whoeverTranslatesTakesTheWordsOfTheModelsAlong() {
        Browser analyst = browserOf("zhao.lei");

        assertThat(analyst.get("/admin/languages").body())
                .contains("English", "简体中文", "/admin/languages/zh-CN/processes.po");
        assertThat(analyst.get("/admin/languages/zh-CN/forms.po").body()).contains("msgid", "msgstr");
        assertThat(analyst.get("/admin/languages/fr/forms.po").statusCode()).isEqualTo(404);
    }

    private Browser browserOf(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }
}
