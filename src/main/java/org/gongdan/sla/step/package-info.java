/** The steps of diagrams that belong to sla. */
@org.jspecify.annotations.NullMarked
package org.gongdan.sla.step;
