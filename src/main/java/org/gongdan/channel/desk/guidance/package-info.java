/** Guidance on the ticket's page: the next best action at its top, the checklist of the step beside its form. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.guidance;
