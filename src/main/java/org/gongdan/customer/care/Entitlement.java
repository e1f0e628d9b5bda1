package org.gongdan.customer.care;

import org.jspecify.annotations.Nullable;

/** A type of tickets an organisation may ask for, and how many of it a month; null: any number. */
public record Entitlement(String type, @Nullable Integer monthly) {}
