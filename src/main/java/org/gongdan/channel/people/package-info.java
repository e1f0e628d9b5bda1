/** What administrators do with people and organisations; pages and REST call it alike. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.people;
