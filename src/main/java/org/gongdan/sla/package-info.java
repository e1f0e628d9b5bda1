/** Promises: targets by table, clocks as running and paused spans, alarms before and at the breach. */
@org.jspecify.annotations.NullMarked
package org.gongdan.sla;
