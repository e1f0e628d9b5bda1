package org.gongdan.channel.plugin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Each deed of the Desk leads back to the ticket's page; in a panel it leads back to the panel, which says what was done. */
class StayInPanel extends HttpServletResponseWrapper {

    static final String DESK = "/desk/tickets/";
    static final String PANEL = "/desk/panel/";

    private final HttpServletRequest request;

    StayInPanel(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Anywhere else it leads when the person sees the ticket no more; no other page may stand in the frame. */
    @Override
    public void sendRedirect(String location) throws IOException {
        if (!location.startsWith(DESK)) {
            sendError(SC_NOT_FOUND);
            return;
        }
        String panel = PANEL + location.substring(DESK.length());
        FlashMap said = RequestContextUtils.getOutputFlashMap(request);
        if (said != null && !said.isEmpty()) {
            said.setTargetRequestPath(panel);
        }
        super.sendRedirect(panel);
    }
}
