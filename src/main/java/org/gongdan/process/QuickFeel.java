package org.gongdan.process;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own FEEL with two short cuts: texts tested against texts are answered without it, and everything else is
 * parsed once instead of at every evaluation. What a cell means does not change; a test compares both.
 */
final class QuickFeel extends ScalaFeelEngine {

    private static final int MOST_CELLS = 20_000;

    private final Map<String, TextTest> tests = new ConcurrentHashMap<>();

    QuickFeel() {
        super(List.of());
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext facts) {
        String text = text(input, facts);
        TextTest test = text == null ? TextTest.BEYOND : once(tests, cell, TextTest::of);
        return text == null || test == TextTest.BEYOND
                ? super.evaluateSimpleUnaryTests(cell, input, facts)
                : test.accepts(text);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String cell, VariableContext facts) {
        String literal = TextTest.literal(cell);
        if (literal == null && TextTest.isName(cell)) {
            literal = text(cell, facts);
        }
        return literal == null ? super.evaluateSimpleExpression(cell, facts) : (T) literal;
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new ParsedOnce(super.buildFeelEngine(functions, values));
    }

    private static @Nullable String text(String name, VariableContext facts) {
        TypedValue value = facts.containsVariable(name) ? facts.resolve(name) : null;
        return value != null && value.getValue() instanceof String text ? text : null;
    }

    private static <T> T once(Map<String, T> known, String cell, Function<String, T> read) {
        if (known.size() > MOST_CELLS) {
            known.clear();
        }
        return known.computeIfAbsent(cell, read);
    }

    /** The two methods are deprecated for callers only; every evaluation of a text goes through them. */
    @SuppressWarnings("deprecation")
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
