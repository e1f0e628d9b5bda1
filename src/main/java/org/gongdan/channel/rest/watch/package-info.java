/** The people around a ticket in the REST API. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest.watch;
