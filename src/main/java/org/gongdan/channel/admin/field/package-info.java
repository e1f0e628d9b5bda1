/** The fields of types on a page: found, added, changed, ordered, retired, taken back, with the form as its readers see it. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.field;
