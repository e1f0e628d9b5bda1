/**
 * Help for whoever is new: what to tick off in a step, as the diagram has it, and what to do next, as a table has it. Pages and
 * programs ask; a step that insists on its checklist is kept open by a listener, through whichever door it is completed.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.guidance;
