/**
 * Calculators on tickets: which stand on one, what is known already, what came out and how the customer is told. Pages and
 * programs ask; what a reply is made of goes on the timeline with its reason.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.calculator;
