package org.gongdan.macro;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.start.DemoDeskRequested;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the manager of the demonstration has written for everybody, in three languages. */
@Component
class DemoPrepared {

    private final SavedReplies replies;
    private final Macros macros;
    private final People people;
    private final ObjectMapper json;

    DemoPrepared(SavedReplies replies, Macros macros, People people, ObjectMapper json) {
        this.replies = replies;
        this.macros = macros;
        this.people = people;
        this.json = json;
    }

    @EventListener
    void make(DemoDeskRequested desk) throws IOException {
        Viewer manager = people.viewer("helen.schmidt");
        try (InputStream file = new ClassPathResource("demo/prepared.json").getInputStream()) {
            Texts texts = json.readValue(file, Texts.class);
            texts.savedReplies().forEach(reply -> replies.add(manager, reply));
            texts.macros().forEach(macro -> macros.add(manager, macro));
        }
    }

    record Texts(List<NewSavedReply> savedReplies, List<NewMacro> macros) {}
}
