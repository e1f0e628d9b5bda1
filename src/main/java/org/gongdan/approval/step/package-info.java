/** The steps of diagrams that ask for approval: each maps in, calls one method of the façade, maps out. */
@org.jspecify.annotations.NullMarked
package org.gongdan.approval.step;
