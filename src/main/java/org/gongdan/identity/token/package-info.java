/** Personal tokens for programs that call the API in a person's name. */
@org.jspecify.annotations.NullMarked
package org.gongdan.identity.token;
