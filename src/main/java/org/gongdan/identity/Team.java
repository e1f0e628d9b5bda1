package org.gongdan.identity;

import org.jspecify.annotations.Nullable;

/** People who share a queue; the id is also the engine's group id. The lead is an account id. */
public record Team(String id, String name, @Nullable String lead) {}
