/**
 * The rules for diagrams, tables and forms, as many small equal pieces on the engine's model API. The tests, the live folders
 * and the pages of the studio ask {@link org.gongdan.studio.lint.Lint} and nobody else.
 */
@NullMarked
package org.gongdan.studio.lint;

import org.jspecify.annotations.NullMarked;
