/** The one PostgreSQL: an embedded server when none is configured, and the order in which schemas are made. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.gongdan.database;
