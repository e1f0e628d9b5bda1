/** Who works when, as a calendar of a team, and the hours and absences of one person: planned by leads, absences by anybody. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.shift;
