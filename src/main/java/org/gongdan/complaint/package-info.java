/** What complaints need beside the common life of a ticket: a first word within hours, a remedy within limits. */
@org.jspecify.annotations.NullMarked
package org.gongdan.complaint;
