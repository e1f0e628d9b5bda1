package org.gongdan.channel.desk.live;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.gongdan.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for the Desk: event {@code tickets} with the numbers of what changed, or "many". Open to staff, as all
 * of the Desk; ends with the session.
 */
@Controller
class LivePage {

    private final LiveStreams streams;

    LivePage(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Viewer viewer, HttpSession session) throws IOException {
        return streams.open(viewer.accountId(), session.getId())
                .map(stream -> ResponseEntity.ok()
                        .header("X-Accel-Buffering", "no") // nginx would keep events until a page is full
                        .body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }
}
