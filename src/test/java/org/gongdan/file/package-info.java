/** Texts of attached files. */
@org.jspecify.annotations.NullMarked
package org.gongdan.file;
