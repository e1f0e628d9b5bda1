/** The only door to the engine: lifecycles, user tasks, decisions, alarms, and the guard over every deployed model. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.gongdan.process;
