/** What all pages share: reader, language and look, how times and promises are told, what is said when a rule refuses. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.page;
