/** What all pages keep: all languages whole, no page with words or scripts of its own. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.page;
