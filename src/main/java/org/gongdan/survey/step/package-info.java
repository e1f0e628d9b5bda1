/** The steps of diagrams that belong to survey. */
@org.jspecify.annotations.NullMarked
package org.gongdan.survey.step;
