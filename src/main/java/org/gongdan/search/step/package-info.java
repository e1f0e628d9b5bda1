/** Steps of the diagram that writes documents anew. */
@org.jspecify.annotations.NullMarked
package org.gongdan.search.step;
