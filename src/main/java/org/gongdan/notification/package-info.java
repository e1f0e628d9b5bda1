/** Who is told what through which channel; each delivery is a process instance of its own. */
@org.jspecify.annotations.NullMarked
package org.gongdan.notification;
