/** Asks the customer how it was once a ticket is closed. */
@org.jspecify.annotations.NullMarked
package org.gongdan.survey;
