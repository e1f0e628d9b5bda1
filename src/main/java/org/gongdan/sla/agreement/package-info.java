/**
 * What is promised to whom, as people read it: the table of targets spread out by tier and priority, what it would promise in
 * one case, and how well it was kept. Nothing here makes or changes a promise.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("agreement")
package org.gongdan.sla.agreement;
