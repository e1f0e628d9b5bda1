/**
 * What types of tickets are asked, as fields that people edit on a page: read from the deployed form, written as a new version of
 * it. The form stays the one source; words in other languages travel in it.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.field;
