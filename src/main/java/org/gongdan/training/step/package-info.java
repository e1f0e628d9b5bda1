/** The steps of {@code reply-approval}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.training.step;
