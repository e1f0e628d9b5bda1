/** The templates of new tickets on a page: found, written, retired. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.template;
