package org.gongdan.process.feel;

import static org.assertj.core.api.Assertions.assertThat;

import camundajar.impl.scala.util.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompiledFeelTests {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final FeelEngine compiled = new CompiledFeelFactory().createInstance();
    private final FeelEngine plain = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final FeelEngine readOnce = new ReadOnce();

    @Test
    void answersAHundredThousandGeneratedCellsLikeTheEnginesOwnFeel() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("Cells are generated from seed " + seed + ".");
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 100).parallel().forEach(part -> {
            Random random = new Random(seed + part);
            Cells cells = new Cells(random);
            for (int i = 0; i < 100; i++) {
                String cell = i % 5 == 0 ? cells.expression() : cells.test();
                for (int value = 0; value < 10; value++) {
                    VariableMap facts = facts(cells, random);
                    String answer = same(readOnce, cell, facts, i % 5 == 0 ? this::expression : this::test);
                    passed.addAndGet(answer.equals("true") ? 1 : 0);
                }
            }
        });
        assertThat(passed).hasValueBetween(5_000, 95_000);
    }

    @Test
    void decidesEveryTableLikeTheEnginesOwnFeel() throws IOException {
        DmnEngine ours = engine(new CompiledFeelFactory());
        DmnEngine theirs = engine(new ScalaFeelEngineFactory(List.of()));
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (Path file : tables()) {
            DmnDecision ourTable = table(ours, file);
            DmnDecision theirTable = table(theirs, file);
            List<String> words = words(file);
            for (int i = 0; i < 40; i++) {
                VariableMap facts = facts(ourTable, words, random);
                assertThat(outcome(() ->
                                ours.evaluateDecisionTable(ourTable, facts).getResultList()))
                        .as("%s on %s, seed %d", file, facts, seed)
                        .isEqualTo(outcome(() ->
                                theirs.evaluateDecisionTable(theirTable, facts).getResultList()));
            }
        }
    }

    @Test
    void answersOddCellsLikeTheEnginesOwnFeel() {
        Cells cells = new Cells(new Random(1));
        for (String cell : List.of(
                "",
                " ",
                "\"",
                "true, false",
                "not(true)",
                "(true)",
                "false, null",
                "not(null)",
                "not(-)",
                "< true",
                "[1..\"a\"]",
                "[5..1]",
                "contains(?, \"vpn\") or  contains(?, \"drops\")",
                "contains(?, \"vpn\") and not(contains(?, \"drops\"))",
                "contains(?, \"vpn\"), contains(?, \"wifi\")",
                "contains(?, ?)",
                "contains(x, \"vpn\")",
                "contains(string: ?, match: \"vpn\")",
                "matches(?, \".*vpn.*\")",
                "? = limit",
                "every y in [1, 2] satisfies y < ?",
                "this is no FEEL (")) {
            for (int i = 0; i < 40; i++) {
                same(plain, cell, facts(cells, new Random(i)), this::test);
            }
        }
    }

    @Test
    void seesTheVariablesOfEachEvaluationAnew() {
        VariableMap facts = Variables.createVariables().putValue("x", 4).putValue("limit", 3);

        assertThat(test(compiled, "? = limit", facts)).isEqualTo(false);
        assertThat(expression(compiled, "limit", facts)).isEqualTo(3L);
        assertThat(test(compiled, "? = limit", facts.putValue("limit", 4))).isEqualTo(true);
        assertThat(expression(compiled, "limit", facts)).isEqualTo(4L);
    }

    private String same(FeelEngine like, String cell, VariableMap facts, Evaluation evaluation) {
        String theirs = outcome(() -> evaluation.of(like, cell, facts));
        String ours = outcome(() -> evaluation.of(compiled, cell, facts));
        if (!ours.equals(theirs)) {
            throw new AssertionError("<%s> on %s is %s, not %s".formatted(cell, facts, ours, theirs));
        }
        return theirs.substring(0, theirs.indexOf(' '));
    }

    private Object test(FeelEngine feel, String cell, VariableMap facts) {
        return feel.evaluateSimpleUnaryTests(cell, "x", facts.asVariableContext());
    }

    private @Nullable Object expression(FeelEngine feel, String cell, VariableMap facts) {
        return feel.evaluateSimpleExpression(cell, facts.asVariableContext());
    }

    /** Value and its class, or the error and its class. */
    private static String outcome(Callable<@Nullable Object> evaluation) {
        try {
            Object value = evaluation.call();
            return value + " " + (value == null ? "" : value.getClass());
        } catch (Exception e) {
            return e.getMessage() + " " + e.getClass();
        }
    }

    private static VariableMap facts(Cells cells, Random random) {
        VariableMap facts = Variables.createVariables().putValue("limit", 3).putValue("tier", "vip");
        return random.nextInt(20) == 0 ? facts : facts.putValue("x", cells.value());
    }

    /** Mostly words of the table itself or numbers where it counts, sometimes several in one text, sometimes anything or nothing. */
    private static VariableMap facts(DmnDecision table, Collection<String> words, Random random) {
        VariableMap facts = Variables.createVariables();
        List<String> choice = words.isEmpty() ? List.of("word") : List.copyOf(words);
        ((DmnDecisionTableImpl) table.getDecisionLogic()).getInputs().forEach(input -> {
            String name = Objects.requireNonNull(input.getExpression().getExpression());
            String word = choice.get(random.nextInt(choice.size()));
            switch (random.nextInt(12)) {
                case 0 -> facts.putValue(name, new Cells(random).value());
                case 1 -> facts.remove(name);
                case 2 -> facts.putValue(name, word + " and " + choice.get(random.nextInt(choice.size())));
                default -> facts.putValue(name, counts(input) ? random.nextInt(200) : word);
            }
        });
        return facts;
    }

    private static boolean counts(DmnDecisionTableInputImpl input) {
        return Set.of("integer", "long", "double", "number")
                .contains(input.getExpression().getTypeDefinition().getTypeName());
    }

    private static List<String> words(Path file) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        String unescaped = Files.readString(file).replace("&#34;", "\"").replace("&quot;", "\"");
        Pattern.compile("<inputEntry.*?</inputEntry>", Pattern.DOTALL)
                .matcher(unescaped)
                .results()
                .map(MatchResult::group)
                .flatMap(cell -> QUOTED.matcher(cell.substring(cell.indexOf("<text>") + 1))
                        .results())
                .forEach(word -> words.add(word.group(1)));
        return new ArrayList<>(words);
    }

    private static DmnEngine engine(FeelEngineFactory feel) {
        return ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
                .feelEngineFactory(feel)
                .buildEngine();
    }

    private static DmnDecision table(DmnEngine engine, Path file) throws IOException {
        return engine.parseDecisions(Files.newInputStream(file)).get(0);
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("decisions"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
    }

    /** The engine's own FEEL, which remembers on each thread the cell it read last: reading takes it longest. */
    private static final class ReadOnce extends ScalaFeelEngine {

        ReadOnce() {
            super(List.of());
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, CompositeValueMapper values) {
            org.camunda.feel.FeelEngine like = super.buildFeelEngine(functions, values);
            return new Remembering(like);
        }
    }

    @SuppressWarnings("deprecation") // every evaluation of a text goes through these two
    private static final class Remembering extends org.camunda.feel.FeelEngine {

        private final ThreadLocal<Map<String, Either<Failure, ParsedExpression>>> last =
                ThreadLocal.withInitial(Map::of);

        Remembering(org.camunda.feel.FeelEngine like) {
            super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return remembered("=" + text, () -> super.parseExpression(text));
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return remembered("?" + text, () -> super.parseUnaryTests(text));
        }

        private Either<Failure, ParsedExpression> remembered(
                String cell, Supplier<Either<Failure, ParsedExpression>> read) {
            if (!last.get().containsKey(cell)) {
                last.set(Map.of(cell, read.get()));
            }
            return Objects.requireNonNull(last.get().get(cell));
        }
    }

    @FunctionalInterface
    private interface Evaluation {
        @Nullable
        Object of(FeelEngine feel, String cell, VariableMap facts);
    }
}
