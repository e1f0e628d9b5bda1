/**
 * Lets the engine and its web applications see our people instead of their own: users and groups, one sign-in, what each
 * group may do, and whose tasks an agent sees.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.identity;
