/**
 * Brings diagrams, tables and forms into the engine under stable names and only when they changed. Called at start, before
 * the job executor and the web server accept work, and by the studio whenever a model is saved.
 */
@NullMarked
package org.gongdan.process.deployment;

import org.jspecify.annotations.NullMarked;
