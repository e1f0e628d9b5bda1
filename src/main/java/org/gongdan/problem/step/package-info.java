/** The steps of a problem's diagrams: each maps in, calls one method of the façade, maps out. */
@org.jspecify.annotations.NullMarked
package org.gongdan.problem.step;
