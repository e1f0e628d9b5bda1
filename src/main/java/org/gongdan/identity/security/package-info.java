/** Who may come through which door: sign-in, sessions, tokens, headers. The web layer only; façades check what a Viewer may see. */
@org.jspecify.annotations.NullMarked
package org.gongdan.identity.security;
