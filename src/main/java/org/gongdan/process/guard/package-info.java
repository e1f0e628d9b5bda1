/**
 * Keeps the engine safe from what people hand it: models, expressions, queries and answers. Plug-ins that the engine's
 * configuration picks up; nobody calls them.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.guard;
