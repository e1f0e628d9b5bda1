/** How a person likes the lists of the Desk: density, columns, keys. Kept with the account and applied by the server. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.look;
