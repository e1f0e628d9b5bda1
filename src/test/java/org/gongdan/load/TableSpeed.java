package org.gongdan.load;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gongdan.process.feel.CompiledFeelFactory;

/**
 * What one evaluation of a table of fifty rows and two inputs costs with our FEEL and with the engine's own, in turns and on
 * two threads: bare, and asked of the decision service inside a command. A second of work is what one processor gave.
 */
final class TableSpeed {

    private static final int THREADS = 2;
    private static final int ROUNDS = 3;
    private static final long TURN = 4_000_000_000L;
    private static final int IN_ONE_COMMAND = 20;
    private static final List<String> CATEGORIES = List.of(
            "hardware",
            "access",
            "software",
            "network",
            "storage",
            "purchasing",
            "hr",
            "administration",
            "travel",
            "other");
    private static final List<String> WAITED = List.of("< 4", "[4..8)", "[8..24)", "[24..72)", ">= 72");

    private TableSpeed() {}

    static void measure() {
        Map<String, FeelEngineFactory> feels = new LinkedHashMap<>();
        feels.put("ours", new CompiledFeelFactory());
        feels.put("FEEL-Scala", new ScalaFeelEngineFactory(List.of()));
        compare("bare", 1, feels, TableSpeed::bare);
        compare("in a command", IN_ONE_COMMAND, feels, TableSpeed::inCommands);
    }

    private static void compare(String how, int each, Map<String, FeelEngineFactory> feels, Kind kind) {
        Map<String, IntConsumer> works = new LinkedHashMap<>();
        feels.forEach((name, feel) -> works.put(name, kind.of(feel)));
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String name : feels.keySet()) {
                double rate = rate(how + ", " + name, each, works.get(name));
                if (round > 0) {
                    rates.computeIfAbsent(name, key -> new ArrayList<>()).add(rate);
                }
            }
        }
        System.out.printf(
                "table of 50 rows, %s: ours x%.0f%n",
                how, Measures.median(rates.get("ours")) / Measures.median(rates.get("FEEL-Scala")));
    }

    /** Evaluations a second as if nobody else were there: a turn is four seconds of what the processors gave us. */
    private static double rate(String what, int each, IntConsumer work) {
        long begun = System.nanoTime();
        long worked = worked();
        LongAdder pieces = new LongAdder();
        Clients.share(THREADS, THREADS, thread -> {
            for (int piece = thread; worked() - worked < TURN; piece += THREADS) {
                work.accept(piece);
                pieces.increment();
            }
        });
        double evaluations = (double) pieces.sum() * each;
        double wall = evaluations / ((System.nanoTime() - begun) / 1e9);
        double alone = THREADS * evaluations / ((worked() - worked) / 1e9);
        System.out.printf(
                "table of 50 rows, %-26s %,9.0f evaluations/s as it was, %,9.0f with two processors to itself%n",
                what, wall, alone);
        return alone;
    }

    private static long worked() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static IntConsumer bare(FeelEngineFactory feel) {
        DmnEngine engine = dmn(feel).buildEngine();
        DmnDecision table = engine.parseDecision("fifty-rows", table());
        return piece ->
                check(piece, engine.evaluateDecisionTable(table, facts(piece)).getSingleEntry());
    }

    private static IntConsumer inCommands(FeelEngineFactory feel) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(feel.getClass().getSimpleName());
        configuration.setJdbcUrl("jdbc:h2:mem:" + feel.getClass().getSimpleName() + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setDmnEngineConfiguration(dmn(feel));
        ProcessEngine engine = configuration.buildProcessEngine();
        String table = engine.getRepositoryService()
                .createDeployment()
                .addInputStream("fifty-rows.dmn", table())
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getId();
        return piece -> inCommand(configuration, engine.getDecisionService(), table, piece);
    }

    private static void inCommand(
            ProcessEngineConfigurationImpl configuration, DecisionService decisions, String table, int piece) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            for (int fact = piece; fact < piece + IN_ONE_COMMAND; fact++) {
                check(
                        fact,
                        decisions
                                .evaluateDecisionTableById(table)
                                .variables(facts(fact))
                                .evaluate()
                                .getSingleEntry());
            }
            return null;
        });
    }

    private static DefaultDmnEngineConfiguration dmn(FeelEngineFactory feel) {
        return ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
                .feelEngineFactory(feel);
    }

    private static Map<String, Object> facts(int number) {
        return Map.of(
                "category",
                CATEGORIES.get(number % 10),
                "waited",
                List.of(1, 5, 12, 50, 100).get(number / 10 % 5));
    }

    private static void check(int number, Object team) {
        String expected = CATEGORIES.get(number % 10) + " " + number / 10 % 5;
        if (!team.equals(expected)) {
            throw new IllegalStateException("Decided " + team + " instead of " + expected + ".");
        }
    }

    private static InputStream table() {
        StringBuilder rules = new StringBuilder();
        for (int category = 0; category < 10; category++) {
            for (int wait = 0; wait < 5; wait++) {
                String cell = "<text><![CDATA[\"%s\"]]></text>";
                rules.append("<rule id='r%d%d'><inputEntry>%s</inputEntry>"
                                .formatted(category, wait, cell.formatted(CATEGORIES.get(category))))
                        .append("<inputEntry><text><![CDATA[%s]]></text></inputEntry>".formatted(WAITED.get(wait)))
                        .append("<outputEntry>%s</outputEntry></rule>"
                                .formatted(cell.formatted(CATEGORIES.get(category) + " " + wait)));
            }
        }
        return new ByteArrayInputStream("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions" name="definitions" namespace="https://gongdan.org/decisions">
                  <decision id="fifty-rows" name="Fifty rows" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table" hitPolicy="UNIQUE">
                      <input id="i1"><inputExpression id="e1" typeRef="string"><text>category</text></inputExpression></input>
                      <input id="i2"><inputExpression id="e2" typeRef="integer"><text>waited</text></inputExpression></input>
                      <output id="o1" name="team" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(rules).getBytes(StandardCharsets.UTF_8));
    }

    @FunctionalInterface
    private interface Kind {
        IntConsumer of(FeelEngineFactory feel);
    }
}
