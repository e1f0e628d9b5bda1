/** Categories and tags on pages: named, retired, brought together. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.category;
