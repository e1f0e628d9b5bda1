package org.gongdan.process.deployment;

import java.time.Instant;

/** What somebody did to a model on a page: the deed is a kebab-case word, the subject what of the model it was done to. */
public record Edit(long id, Instant at, String author, String deed, String subject) {}
