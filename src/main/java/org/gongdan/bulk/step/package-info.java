/** The step of {@code bulk-change}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.bulk.step;
