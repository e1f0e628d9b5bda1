package org.gongdan.studio.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flow's condition in its only allowed shape: one variable compared with one literal. */
record Condition(String flow, String variable, String literal) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$\\{\\s*([a-zA-Z]\\w*)\\s*(?:==|!=|<=?|>=?)\\s*('[^'\\\\]*'|\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)\\s*}");

    static Optional<Condition> parse(String flow, String expression) {
        Matcher matcher = SHAPE.matcher(expression.trim());
        return matcher.matches()
                ? Optional.of(new Condition(flow, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The literal as a form's answer would carry it: without quotes. */
    String answer() {
        return literal.startsWith("'") || literal.startsWith("\"")
                ? literal.substring(1, literal.length() - 1)
                : literal;
    }

    boolean isBoolean() {
        return literal.equals("true") || literal.equals("false");
    }
}
