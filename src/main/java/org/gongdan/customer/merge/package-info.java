/** Customers and organisations that are known twice: who may be the same, and how two become one. */
@org.springframework.modulith.NamedInterface("merge")
@org.jspecify.annotations.NullMarked
package org.gongdan.customer.merge;
