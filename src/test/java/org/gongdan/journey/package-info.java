/** What people do with the product from their first click to their last, in real browsers. */
@org.jspecify.annotations.NullMarked
package org.gongdan.journey;
