/** Several teams work on one ticket at the same time: parts by table, each with a team, an agent and a due time. */
@org.jspecify.annotations.NullMarked
package org.gongdan.fulfilment;
