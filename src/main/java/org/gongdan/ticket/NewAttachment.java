package org.gongdan.ticket;

/** A file on its way in; the content type is what the sender claims and is never trusted on the way out. */
public record NewAttachment(String name, String contentType, byte[] content) {}
