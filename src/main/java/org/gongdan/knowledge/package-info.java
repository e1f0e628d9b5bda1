/**
 * What the house knows, as articles in several languages: agents write drafts, leads and managers publish. Pages ask for what fits a
 * ticket and its step, customers read what is public.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.knowledge;
