/**
 * What can be done to a ticket as data: assign, transfer, correct, reply and so on, each through the door that people use.
 * Bulk changes do one deed to many tickets, macros several to one.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.deed;
