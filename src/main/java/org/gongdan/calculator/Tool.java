package org.gongdan.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A calculator as it stands on a ticket: its form as form-js draws it, and what the ticket knows of the answers already. */
public record Tool(String id, String name, int version, JsonNode form, Map<String, Object> known) {}
