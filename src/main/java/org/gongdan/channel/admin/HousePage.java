package org.gongdan.channel.admin;

import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that can be arranged in the house, as far as it opens for the reader. */
@Controller
class HousePage {

    @GetMapping("/admin")
    String house(Viewer viewer, Model model) {
        model.addAttribute("floors", Room.of(viewer));
        return "admin/house";
    }
}
