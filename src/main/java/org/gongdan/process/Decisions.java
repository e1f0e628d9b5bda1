package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a decision table and keeps the reason: which version, which inputs, which rules, and which nearly. */
@Component
public class Decisions {

    private static final int MOST_TABLES = 200;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final MatchedRules matchedRules;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, RepositoryService repository, MatchedRules matchedRules) {
        this.decisions = decisions;
        this.repository = repository;
        this.matchedRules = matchedRules;
    }

    /**
     * Evaluates the newest version of the table on the facts of a ticket. Throws IllegalStateException when no rule
     * matches: a table that leaves a gap is a fault of the model, seen as a stuck step. Only a table that collects may
     * answer nothing.
     */
    public Decided decide(String table, Map<String, Object> facts) {
        DmnDecisionResult result =
                decisions.evaluateDecisionByKey(table).variables(facts).evaluate();
        return decided(table, facts, result, matchedRules.take());
    }

    /** As {@link #decide}, for cases that nobody has yet; empty where no row of the table matches. */
    public Optional<Decided> find(String table, Map<String, @Nullable Object> facts) {
        DmnDecisionResult result =
                decisions.evaluateDecisionByKey(table).variables(facts).evaluate();
        MatchedRules.Match match = matchedRules.take();
        return result.isEmpty() ? Optional.empty() : Optional.of(decided(table, facts, result, match));
    }

    /** The file of the newest version of the table, as it was deployed. */
    public byte[] file(String table) {
        String newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream file = repository.getDecisionModel(newest)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same for many at once, all by one version, which is looked up once. By the keys that the facts come with. */
    public <K> Map<K, Decided> decideEach(String table, Map<K, Map<String, Object>> facts) {
        Map<K, Decided> decided = new LinkedHashMap<>();
        String definition = "";
        for (Map.Entry<K, Map<String, Object>> one : facts.entrySet()) {
            DmnDecisionResult result = (definition.isEmpty()
                            ? decisions.evaluateDecisionByKey(table)
                            : decisions.evaluateDecisionById(definition))
                    .variables(one.getValue())
                    .evaluate();
            MatchedRules.Match match = matchedRules.take();
            definition = match.definition();
            decided.put(one.getKey(), decided(table, one.getValue(), result, match));
        }
        return decided;
    }

    private Decided decided(
            String table, Map<String, Object> facts, DmnDecisionResult result, MatchedRules.Match match) {
        Known known = known(match.definition());
        if (result.isEmpty() && !known.collects()) {
            throw new IllegalStateException("No rule of the table " + table + " matches " + match.inputs() + ".");
        }
        return new Decided(
                table,
                known.name(),
                match.version(),
                match.inputs(),
                match.ruleIds().stream().map(known.rows()::get).toList(),
                misses(match, facts, known),
                result.getResultList().stream()
                        .<Map<String, Object>>map(LinkedHashMap::new)
                        .toList(),
                known.labels());
    }

    private static List<NearMiss> misses(MatchedRules.Match match, Map<String, Object> facts, Known known) {
        return match.misses().apply(Variables.fromMap(facts).asVariableContext()).stream()
                .map(miss -> new NearMiss(known.rows().get(miss.ruleId()), miss.refusing()))
                .toList();
    }

    /** A deployed table never changes, so it is read once. */
    private Known known(String definition) {
        if (known.size() > MOST_TABLES) {
            known.clear();
        }
        return known.computeIfAbsent(definition, this::read);
    }

    private Known read(String definition) {
        DmnModelInstance model = repository.getDmnModelInstance(definition);
        String name = model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getName)
                .collect(Collectors.joining(", "));
        boolean collects = model.getModelElementsByType(DecisionTable.class).stream()
                .anyMatch(table -> table.getHitPolicy() == HitPolicy.COLLECT);
        return new Known(name, collects, rows(model), labels(model));
    }

    private static Map<String, String> labels(DmnModelInstance model) {
        Map<String, String> labels = new LinkedHashMap<>();
        model.getModelElementsByType(Output.class)
                .forEach(output ->
                        labels.put(output.getName(), output.getLabel() == null ? output.getName() : output.getLabel()));
        return labels;
    }

    private static Map<String, Rule> rows(DmnModelInstance model) {
        Map<String, Rule> rows = new HashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            int number = 1;
            for (org.camunda.bpm.model.dmn.instance.Rule row : table.getRules()) {
                Description annotation = row.getDescription();
                rows.put(row.getId(), new Rule(number++, annotation == null ? "" : annotation.getTextContent()));
            }
        }
        return rows;
    }

    private record Known(String name, boolean collects, Map<String, Rule> rows, Map<String, String> labels) {}

    /**
     * The outcome of one evaluation: the table's id and name, inputs by their label, matched rules in the table's order, at most
     * three near misses, of each matched row its outputs by name, and the label of each output. Only a table that collects
     * gives more than one row.
     */
    public record Decided(
            String table,
            String name,
            int version,
            Map<String, Object> inputs,
            List<Rule> rules,
            List<NearMiss> misses,
            List<Map<String, Object>> rows,
            Map<String, String> labels) {

        /** What the table says: nothing where no row speaks; where several do, each output lists what they say. */
        public Map<String, Object> outputs() {
            if (rows.size() == 1) {
                return rows.get(0);
            }
            Map<String, Object> lists = new LinkedHashMap<>();
            labels.keySet()
                    .forEach(name -> lists.put(
                            name, rows.stream().map(row -> row.get(name)).toList()));
            return rows.isEmpty() ? Map.of() : lists;
        }

        /** Each row that matched, with its annotation and what it says. */
        public List<Matched> matched() {
            return IntStream.range(0, rows.size())
                    .mapToObj(row -> new Matched(rules.get(row), rows.get(row)))
                    .toList();
        }

        public String text(String output) {
            return String.valueOf(outputs().get(output));
        }
    }

    /** One row of several that matched, and what it says. */
    public record Matched(Rule rule, Map<String, Object> outputs) {

        public String text(String output) {
            return String.valueOf(outputs.get(output));
        }
    }

    /** One row: its number in the table from 1, and the annotation that says why the row exists. */
    public record Rule(int number, String annotation) {}

    /** A row that one or two cells kept from matching: what they ask for, as written in the table, by input label. */
    public record NearMiss(Rule rule, Map<String, String> wanted) {}
}
