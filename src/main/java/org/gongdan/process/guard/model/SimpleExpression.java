package org.gongdan.process.guard.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole expression language of a diagram: {@code ${variable}}, {@code ${variable == literal}} and
 * {@code #{execution.processBusinessKey}}. No methods, properties, functions or arithmetic.
 */
public final class SimpleExpression {

    private static final String NAME =
            "(?!(?:true|false|null|empty|not|and|or|div|mod|eq|ne|lt|gt|le|ge|instanceof)\\b)"
                    + "[\\p{L}_][\\p{L}\\p{N}_]*+";
    private static final String LITERAL =
            "(?:true|false|null|-?\\d{1,15}(?:\\.\\d{1,15})?|'[^'\\\\{}]*'|\"[^\"\\\\{}]*\")";
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*(" + NAME + ")\\s*}");
    private static final Pattern CONDITION =
            Pattern.compile("[$#]\\{\\s*" + NAME + "\\s*(?:==|!=|<=|>=|<|>)\\s*" + LITERAL + "\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{\\s*execution\\.processBusinessKey\\s*}");

    private SimpleExpression() {}

    /** Whether the text holds no expression at all and so means itself. */
    public static boolean isLiteral(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    public static boolean isValue(String text) {
        String trimmed = text.trim();
        return isLiteral(trimmed)
                || VARIABLE.matcher(trimmed).matches()
                || BUSINESS_KEY.matcher(trimmed).matches();
    }

    public static boolean isCondition(String text) {
        return CONDITION.matcher(text.trim()).matches();
    }

    /** Whether the text is anything that the engine may evaluate. */
    public static boolean isAllowed(String text) {
        return isValue(text) || isCondition(text);
    }

    /** The one name between the braces, null where the text is anything else. */
    public static @Nullable String variable(String text) {
        Matcher matcher = VARIABLE.matcher(text.trim());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
