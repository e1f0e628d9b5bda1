/**
 * The cells of the tables, compiled once: the engine's own FEEL reads a cell at every evaluation. Plain tests of plain
 * values are answered here, everything else by the engine's FEEL, which also reads each cell for us.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.feel;
