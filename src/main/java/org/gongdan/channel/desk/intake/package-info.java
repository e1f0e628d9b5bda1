/** Files of customers on the Desk: uploaded, looked at, brought in, and written for other programs. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.intake;
