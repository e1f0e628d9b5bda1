/** Customers from files of other programs and into such files: read, looked at, brought in by portions, written. */
@org.springframework.modulith.NamedInterface("intake")
@org.jspecify.annotations.NullMarked
package org.gongdan.customer.intake;
