/**
 * Finds tickets by their words: analyses texts, keeps one document a ticket in the transaction that changed it, answers
 * questions within the one permission predicate. {@code channel} asks, the diagram {@code search-index} catches up.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.search;
