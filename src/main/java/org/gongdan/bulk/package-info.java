/**
 * Bulk changes: one action on many tickets, in the background, each ticket through the same door as by hand and with an
 * outcome of its own. Pages and programs begin, stop and undo them; the step of the diagram works through them.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.bulk;
