package org.gongdan.guidance;

import java.util.List;

/** What has to be ticked off in one open task, and whether the task waits for it. */
public record StepChecklist(String task, boolean required, List<StepItem> items) {

    public boolean isOpen() {
        return items.stream().anyMatch(item -> !item.isDone());
    }
}
