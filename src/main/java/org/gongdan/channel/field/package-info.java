/**
 * The questions that types of tickets are asked, as fields of lists: what a list can be narrowed by, what its columns and its
 * export show. Pages and API read the same words.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.field;
