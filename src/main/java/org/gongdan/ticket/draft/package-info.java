/**
 * What agents write and have not sent: drafts that follow them to any browser and may be shared with colleagues, and replies
 * on their way, which can be called back for some seconds. The Desk and the API call it.
 */
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.draft;
