/** The doors customers and agents come through: pages, REST API. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel;
