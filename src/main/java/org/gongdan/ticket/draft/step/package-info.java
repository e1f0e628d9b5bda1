/** Sends replies whose time to be called back has passed, and forgets drafts that nobody came back to. */
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.draft.step;
