/**
 * New colleagues learn on real tickets: what they write to customers waits until a lead or their mentor approves it. The
 * conversation asks the gate here whom to hold; the diagram {@code reply-approval} asks somebody, its steps send or return.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.training;
