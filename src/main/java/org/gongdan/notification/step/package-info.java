/** The step of {@code notification-delivery}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.notification.step;
