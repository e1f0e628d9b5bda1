/** Conversations with somebody outside in the REST API. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest.side;
