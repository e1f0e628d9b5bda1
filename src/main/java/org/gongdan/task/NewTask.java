package org.gongdan.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done by when and by which team; the kind is one of the form {@code request-task} and chooses the checklist. */
public record NewTask(
        String subject,
        String description,
        @Nullable String kind,
        String team,
        @Nullable Instant dueAt) {}
