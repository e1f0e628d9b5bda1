/** What is known and agreed about customers and organisations: notes of colleagues, dedicated agents, entitlements. */
@org.springframework.modulith.NamedInterface("care")
@org.jspecify.annotations.NullMarked
package org.gongdan.customer.care;
