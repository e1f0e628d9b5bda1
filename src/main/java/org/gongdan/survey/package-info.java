/** Asks the customer how it was: by invitation once a ticket is closed, by call-back before some close. */
@org.jspecify.annotations.NullMarked
package org.gongdan.survey;
