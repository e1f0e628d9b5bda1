/**
 * What models say, in the language of whoever reads. Diagrams, tables and forms speak English; a {@code .po} file beside them
 * holds the same texts in another language and is deployed like a model. Asked by the façades that tell names.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.words;
