/** The first start: roles, teams and the people of the demonstration, and the passwords that are shown once. */
@org.jspecify.annotations.NullMarked
package org.gongdan.identity.start;
