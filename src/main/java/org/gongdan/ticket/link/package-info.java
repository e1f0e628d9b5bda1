/** Relations between tickets: parent and child, problem and incident, related. Knows which children a parent waits for. */
@org.springframework.modulith.NamedInterface("link")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.link;
