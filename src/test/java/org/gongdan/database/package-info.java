@org.jspecify.annotations.NullMarked
package org.gongdan.database;
