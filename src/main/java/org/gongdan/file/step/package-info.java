/** Steps of the diagram that reads attached files. */
@org.jspecify.annotations.NullMarked
package org.gongdan.file.step;
