/** Customers and their organisations, with the tier that decides how fast they are served. */
@org.jspecify.annotations.NullMarked
package org.gongdan.customer;
