/**
 * The product from outside, under load: programs that post real texts ({@code LoadTickets}) and measure
 * ({@code Benchmark}), and tests that kill and double the running application.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.load;
