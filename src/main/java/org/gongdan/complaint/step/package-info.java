/** The steps of diagrams that belong to complaints. */
@org.jspecify.annotations.NullMarked
package org.gongdan.complaint.step;
