package org.gongdan.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in training: since when, and the mentor who may approve besides the leads. */
public record Training(String account, @Nullable String mentor, Instant since) {}
