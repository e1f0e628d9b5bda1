/** The steps of diagrams that belong to routing. */
@org.jspecify.annotations.NullMarked
package org.gongdan.routing.step;
