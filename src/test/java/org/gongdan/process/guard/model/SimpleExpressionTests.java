package org.gongdan.process.guard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleExpressionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "",
                "${team}",
                "#{team}",
                " ${ dueAt } ",
                "${truely}",
                "#{execution.processBusinessKey}",
                "R5/PT30S"
            })
    void aVariableAndPlainTextAreValues(String text) {
        assertThat(SimpleExpression.isValue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${category == 'access'}",
                "${sure == true}",
                "#{count >= 3}",
                "${level < -1.5}",
                "${team != \"desk\"}",
                "${assignee == null}"
            })
    void oneComparisonWithALiteralIsACondition(String text) {
        assertThat(SimpleExpression.isCondition(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${\"\".class}",
                "${execution.getProcessEngineServices()}",
                "${execution.processInstanceId}",
                "${execution}.x",
                "${a.b}",
                "${a[0]}",
                "${a['b']}",
                "${now()}",
                "${currentUser()}",
                "${a}${b}",
                "Hello ${name}",
                "${a = 1}",
                "${a == b}",
                "${a == b.c}",
                "${a == 1 || true}",
                "${a == 1 and b == 2}",
                "${!a}",
                "${not a}",
                "${empty a}",
                "${a + 1}",
                "${a ? b : c}",
                "${true}",
                "${a == 'x' }${''.getClass()}",
                "${a == '\\'.getClass()}",
                "${a == '}${b}'}",
                "${}",
                "${",
                "#{",
                "x#{a.b()}",
                "${a\n.b}"
            })
    void everythingElseIsRefused(String text) {
        assertThat(SimpleExpression.isAllowed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${closeTicket}", " ${ closeTicket } "})
    void readsTheNameBetweenTheBraces(String text) {
        assertThat(SimpleExpression.variable(text)).isEqualTo("closeTicket");
    }
}
