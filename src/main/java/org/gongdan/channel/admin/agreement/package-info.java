/** Agreements as a page: what each tier is promised, who stands under it, and what would be promised in one case. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.agreement;
