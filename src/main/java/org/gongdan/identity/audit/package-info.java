/** The record of who did what, when and from where. Every module may add; nobody changes or removes. */
@org.jspecify.annotations.NullMarked
package org.gongdan.identity.audit;
