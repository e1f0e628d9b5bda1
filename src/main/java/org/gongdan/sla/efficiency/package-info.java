/**
 * How long things take between two points that the table of efficiency clocks names. Nothing is kept: the spans follow
 * from the timeline, so a clock that is defined today tells of yesterday's tickets too. The Desk and the API ask here.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("efficiency")
package org.gongdan.sla.efficiency;
