/**
 * Tickets inside the engine's web applications: what their plug-ins show in a frame. The ticket itself is the Desk's page; here
 * is only how to find it by task or instance, and the list of stuck steps.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.plugin;
