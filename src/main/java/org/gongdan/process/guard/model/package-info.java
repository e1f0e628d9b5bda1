/** Which diagrams, tables and forms may be deployed: an allow-list, so that whatever it does not name is refused. */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.guard.model;
