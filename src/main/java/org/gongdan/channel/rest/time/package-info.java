/** Time worked on tickets in the REST API, and the timer of whoever asks. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest.time;
