/** Words every module speaks: paging, refusals, the clock. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.gongdan.core;
