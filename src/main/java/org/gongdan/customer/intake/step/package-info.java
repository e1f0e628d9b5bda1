/** The step of the diagram that brings in customers. */
@org.jspecify.annotations.NullMarked
package org.gongdan.customer.intake.step;
