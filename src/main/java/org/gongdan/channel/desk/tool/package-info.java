/** Calculators on the ticket's page: drawn in its side panel, answered by fragments, taken into the reply. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.tool;
