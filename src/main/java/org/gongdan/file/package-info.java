/**
 * Reads what is said in attached files, so that search finds it. Files of strangers are taken apart in a process of its own,
 * which has nothing to lose; the diagram {@code file-reading} goes from one to the next.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.file;
