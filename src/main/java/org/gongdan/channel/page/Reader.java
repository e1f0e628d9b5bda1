package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who reads the page, for pages that strangers may see too. Read once a request, under the attribute name that
 * controllers' {@link Viewer} parameters use.
 */
@Component
public class Reader {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final People people;

    Reader(People people) {
        this.people = people;
    }

    public Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Viewer> viewer = Optional.ofNullable(request.getRemoteUser()).flatMap(people::findViewer);
        viewer.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return viewer;
    }
}
