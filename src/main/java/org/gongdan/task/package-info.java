/**
 * Tasks: tickets of their own that other tickets wait for as their children, each with a due date and a checklist. Pages and
 * programs open them and tick items off; the steps of the diagram plan them and remind.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.task;
