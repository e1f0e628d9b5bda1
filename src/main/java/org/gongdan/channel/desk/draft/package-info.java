/** The answer box of the ticket's page: drafts kept while they are written, shared and taken over; replies called back. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.draft;
