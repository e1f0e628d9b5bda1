/**
 * When people work: working weeks with named shifts and rotas, absences, and where nobody of a team is there. Assignment asks
 * who is there; who has no working week always is.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.shift;
