package org.gongdan.process.feel;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;

/**
 * Compiles input cells from the tree that FEEL's own parser made of them, so that what a cell says is never read in two
 * ways. The semantics are those of FEEL's interpreter, oddities included; a test compares both on generated cells.
 */
final class UnaryTests {

    private UnaryTests() {}

    static UnaryTest of(Exp cell) {
        if (cell instanceof ConstBool dash && dash.value()) {
            return value -> Verdict.YES;
        }
        if (cell instanceof Not not) {
            return of(not.x()).not();
        }
        if (cell instanceof AtLeastOne tests) {
            return any(tests.xs());
        }
        if (cell instanceof UnaryTestExpression test) {
            return expression(test.exp());
        }
        if (cell instanceof InputEqualTo test) {
            Object literal = Values.literal(test.x());
            return value -> Values.equal(value, literal);
        }
        return cell instanceof InputInRange test ? range(test.range()) : comparison(cell);
    }

    private static UnaryTest comparison(Exp cell) {
        if (cell instanceof InputLessThan test) {
            return compared(test.x(), sign -> sign < 0);
        }
        if (cell instanceof InputLessOrEqual test) {
            return compared(test.x(), sign -> sign <= 0);
        }
        if (cell instanceof InputGreaterThan test) {
            return compared(test.x(), sign -> sign > 0);
        }
        return cell instanceof InputGreaterOrEqual test ? compared(test.x(), sign -> sign >= 0) : UnaryTest.BEYOND;
    }

    private static UnaryTest compared(Exp with, IntPredicate sign) {
        Object literal = Values.literal(with);
        return value -> Values.compare(value, literal, sign);
    }

    private static UnaryTest range(ConstRange range) {
        boolean fromStart = range.start() instanceof ClosedConstRangeBoundary;
        boolean toEnd = range.end() instanceof ClosedConstRangeBoundary;
        UnaryTest start = compared(range.start().value(), sign -> fromStart ? sign >= 0 : sign > 0);
        UnaryTest end = compared(range.end().value(), sign -> toEnd ? sign <= 0 : sign < 0);
        return value -> both(start.on(value), end.on(value));
    }

    /** A range whose ends are of different types says nothing, even where the value is outside one of them. */
    private static Verdict both(Verdict start, Verdict end) {
        if (start == Verdict.BEYOND || end == Verdict.BEYOND) {
            return Verdict.BEYOND;
        }
        return start == Verdict.UNKNOWN || end == Verdict.UNKNOWN
                ? Verdict.UNKNOWN
                : Verdict.of(start == Verdict.YES && end == Verdict.YES);
    }

    private static UnaryTest any(List<Exp> cells) {
        UnaryTest[] tests =
                CollectionConverters.asJava(cells).stream().map(UnaryTests::of).toArray(UnaryTest[]::new);
        return any(tests);
    }

    /** Yes where one says yes; unknown is stronger than no. */
    private static UnaryTest any(UnaryTest... tests) {
        return value -> {
            Verdict result = Verdict.NO;
            for (UnaryTest test : tests) {
                Verdict verdict = test.on(value);
                if (verdict == Verdict.YES || verdict == Verdict.BEYOND) {
                    return verdict;
                }
                result = verdict == Verdict.UNKNOWN ? verdict : result;
            }
            return result;
        };
    }

    /** A literal, or a sentence about {@code ?}. */
    private static UnaryTest expression(Exp cell) {
        Object literal = Values.literal(cell);
        if (literal == Values.BEYOND) {
            return sentence(cell);
        }
        if (literal instanceof Boolean bool) {
            return value -> bool(value, bool);
        }
        return value -> Values.equal(value, literal);
    }

    /** As an expression, true is a test that every value passes, and false is never unknown. */
    private static Verdict bool(@Nullable Object value, boolean literal) {
        if (value == Values.BEYOND) {
            return Verdict.BEYOND;
        }
        return Verdict.of(literal || Boolean.FALSE.equals(value));
    }

    private static UnaryTest sentence(Exp cell) {
        if (cell instanceof Disjunction or) {
            return any(sentence(or.x()), sentence(or.y()));
        }
        if (cell instanceof Conjunction and) {
            return any(sentence(and.x()).not(), sentence(and.y()).not()).not();
        }
        if (cell instanceof Not not) {
            return sentence(not.x()).not();
        }
        if (cell instanceof FunctionInvocation function) {
            return text(function);
        }
        if (cell instanceof Equal equal && isInput(equal.x())) {
            Object literal = Values.literal(equal.y());
            return value -> Values.equal(value, literal);
        }
        return order(cell);
    }

    private static UnaryTest order(Exp cell) {
        if (cell instanceof LessThan less && isInput(less.x())) {
            return compared(less.y(), sign -> sign < 0);
        }
        if (cell instanceof LessOrEqual less && isInput(less.x())) {
            return compared(less.y(), sign -> sign <= 0);
        }
        if (cell instanceof GreaterThan greater && isInput(greater.x())) {
            return compared(greater.y(), sign -> sign > 0);
        }
        return cell instanceof GreaterOrEqual greater && isInput(greater.x())
                ? compared(greater.y(), sign -> sign >= 0)
                : UnaryTest.BEYOND;
    }

    private static UnaryTest text(FunctionInvocation function) {
        return switch (function.function()) {
            case "contains" -> text(function, String::contains);
            case "starts with" -> text(function, String::startsWith);
            case "ends with" -> text(function, String::endsWith);
            default -> UnaryTest.BEYOND;
        };
    }

    private static UnaryTest text(FunctionInvocation function, BiPredicate<String, String> test) {
        if (!(function.params() instanceof PositionalFunctionParameters positional)
                || positional.params().size() != 2
                || !isInput(positional.params().head())
                || !(Values.literal(positional.params().last()) instanceof String literal)) {
            return UnaryTest.BEYOND;
        }
        return value -> {
            if (value == Values.BEYOND) {
                return Verdict.BEYOND;
            }
            return value instanceof String text ? Verdict.of(test.test(text, literal)) : Verdict.UNKNOWN;
        };
    }

    private static boolean isInput(Exp cell) {
        return cell == ConstInputValue$.MODULE$;
    }
}
