package org.gongdan.customer.care;

import java.time.Instant;

/** What a colleague should know of a customer or an organisation. Internal: never shown to customers. */
public record Note(long id, String author, String authorName, String body, Instant createdAt) {}
