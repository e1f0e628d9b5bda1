/** Training on the Desk: what waits for approval, and who is in training. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.training;
