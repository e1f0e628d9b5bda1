/**
 * A month of a service desk, played on the whole product with a moved clock: what a real log says that people did, and an
 * independent reckoning of what was promised to them.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.month;
