/** What problems need beside the common life of a ticket: a cause, and a solution that goes to all their incidents. */
@org.jspecify.annotations.NullMarked
package org.gongdan.problem;
