/** Checks, deploys and watches the three folders of diagrams, tables and forms. */
@org.jspecify.annotations.NullMarked
package org.gongdan.studio;
