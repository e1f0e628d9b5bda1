package org.gongdan.process.feel;

import camundajar.impl.scala.util.Either;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own FEEL, which parses each cell once instead of at every evaluation and is not asked at all where the
 * cell is compiled and the value is plain. What a cell means does not change.
 */
@SuppressWarnings("deprecation") // FEEL's new way to parse has no engine that could be told to parse once
final class CompiledFeel extends ScalaFeelEngine {

    private static final int MOST_CELLS = 20_000;

    private final Map<String, UnaryTest> tests = new ConcurrentHashMap<>();
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();

    CompiledFeel() {
        super(List.of());
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, @Nullable String input, VariableContext facts) {
        if (input == null || input.equals(INPUT_VARIABLE_NAME)) {
            return super.evaluateSimpleUnaryTests(cell, input, facts);
        }
        Verdict verdict = once(tests, cell, this::test).on(Values.of(value(input, facts)));
        return verdict == Verdict.BEYOND ? super.evaluateSimpleUnaryTests(cell, input, facts) : verdict == Verdict.YES;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String cell, VariableContext facts) {
        Object value = once(expressions, cell, this::expression).in(facts);
        return value == Values.BEYOND ? super.evaluateSimpleExpression(cell, facts) : (T) value;
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new ParsedOnce(super.buildFeelEngine(functions, values));
    }

    private UnaryTest test(String cell) {
        return feelEngine
                .parseUnaryTests(cell)
                .fold(failure -> UnaryTest.BEYOND, tree -> UnaryTests.of(tree.expression()));
    }

    private Expression expression(String cell) {
        return feelEngine
                .parseExpression(cell)
                .fold(failure -> Expression.BEYOND, tree -> compile(cell, tree.expression()));
    }

    /** Literals, which FEEL itself evaluates once and for all, and the names of variables. */
    private Expression compile(String cell, Exp tree) {
        if (Values.literal(tree) != Values.BEYOND) {
            Object value = super.evaluateSimpleExpression(
                    cell, Variables.createVariables().asVariableContext());
            return facts -> value;
        }
        if (tree instanceof Ref ref && ref.names().size() == 1) {
            String name = ref.names().head();
            return facts -> result(Values.of(value(name, facts)));
        }
        return Expression.BEYOND;
    }

    private static @Nullable Object value(String name, VariableContext facts) {
        TypedValue value = facts.containsVariable(name) ? facts.resolve(name) : null;
        return value == null ? null : value.getValue();
    }

    /** What FEEL hands out: whole numbers as Long, others as Double. */
    private static @Nullable Object result(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        return value == null || value instanceof String || value instanceof Boolean ? value : Values.BEYOND;
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            return number.doubleValue();
        }
    }

    private static <T> T once(Map<String, T> known, String cell, Function<String, T> read) {
        T found = known.get(cell);
        if (found != null) {
            return found;
        }
        if (known.size() >= MOST_CELLS) {
            known.clear();
        }
        return known.computeIfAbsent(cell, read);
    }

    /** A compiled output cell or input expression. */
    @FunctionalInterface
    private interface Expression {

        Expression BEYOND = facts -> Values.BEYOND;

        @Nullable
        Object in(VariableContext facts);
    }

    /** Every evaluation of a text goes through these two methods. */
    private static final class ParsedOnce extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        ParsedOnce(FeelEngine like) {
            super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return once(expressions, text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return once(unaryTests, text, super::parseUnaryTests);
        }
    }
}
