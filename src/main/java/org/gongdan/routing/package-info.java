/** Who gets a ticket: the team by table, the agent by load. */
@org.jspecify.annotations.NullMarked
package org.gongdan.routing;
