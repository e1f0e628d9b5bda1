/** Accounts, teams, skills, roles, login, tokens and the audit of who did what. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.gongdan.identity;
