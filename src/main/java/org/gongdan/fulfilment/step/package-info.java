/** The steps of diagrams that hand parts to teams: each maps in, calls one method of the façade, maps out. */
@org.jspecify.annotations.NullMarked
package org.gongdan.fulfilment.step;
