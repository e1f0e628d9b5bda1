package org.gongdan.customer;

/** A firm whose people ask; its tier holds for all of them who have none of their own. */
public record Organisation(long id, String name, Tier tier, int people, int version) {}
