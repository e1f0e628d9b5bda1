/** What staff does with customers and organisations, and who of them may; pages and REST call it alike. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.customer;
