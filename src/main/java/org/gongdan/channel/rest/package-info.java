/** The REST API below {@code /api}: JSON in and out, problem details for whatever is refused, OpenAPI at {@code /api/docs}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest;
