package org.gongdan.process.guard.model;

import java.util.Arrays;
import java.util.Set;

/** What kind of text may stand in an attribute or element. */
enum Value {
    ANY("any text") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return true;
        }
    },
    PLAIN("text without ${…} and #{…}") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return SimpleExpression.isLiteral(text);
        }
    },
    EXPRESSION("plain text, ${variable} or #{execution.processBusinessKey}") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return SimpleExpression.isValue(text);
        }
    },
    LIST("plain texts and ${variable}, separated by commas") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return Arrays.stream(text.split(",")).allMatch(SimpleExpression::isValue);
        }
    },
    CONDITION(
            "one variable compared with one literal, like ${category == 'access'}; longer rules are decision tables") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return SimpleExpression.isCondition(text);
        }
    },
    STEP("the name of a step as ${step}") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            String step = SimpleExpression.variable(text);
            return step != null && steps.contains(step);
        }

        @Override
        String allowed(Set<String> steps) {
            return super.allowed(steps) + "; the steps are " + String.join(", ", steps);
        }
    },
    FEEL("FEEL, the only language of tables") {
        @Override
        boolean accepts(String text, Set<String> steps) {
            return text.equalsIgnoreCase("feel") || text.matches("https?://www\\.omg\\.org/spec/DMN/\\d{8}/FEEL/?");
        }
    };

    private final String sentence;

    Value(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean accepts(String text, Set<String> steps);

    String allowed(Set<String> steps) {
        return sentence;
    }
}
