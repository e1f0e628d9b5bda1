/** What the API leaves behind is tidied up by a step of the housekeeping diagram. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest.step;
