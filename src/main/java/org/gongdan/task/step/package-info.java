/** What diagrams do to tasks. */
@org.jspecify.annotations.NullMarked
package org.gongdan.task.step;
