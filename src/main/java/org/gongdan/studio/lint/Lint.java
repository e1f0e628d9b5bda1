package org.gongdan.studio.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.studio.lint.Model.Unreadable;
import org.gongdan.studio.lint.Rule.Fault;

/** Checks diagrams, tables and forms against the house rules. */
public final class Lint {

    private static final Rule<Unreadable> READABLE =
            Rule.local("readable", file -> Stream.of(Fault.of("cannot be read: " + file.reason())));

    private final List<Rule<Diagram>> diagrams;

    /** With the names of the steps that diagrams may use; empty when they are not known, then any name will do. */
    public Lint(Set<String> steps) {
        diagrams = Stream.of(
                        HeaderRules.ALL,
                        NameRules.ALL,
                        FlowRules.ALL,
                        SafetyRules.ALL,
                        List.of(SafetyRules.steps(steps)),
                        PictureRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The stable names of all rules. */
    public List<String> rules() {
        return Stream.of(
                        List.of(READABLE),
                        diagrams,
                        TableRules.ALL,
                        CalculatorRules.TABLES,
                        FormRules.ALL,
                        CalculatorRules.FORMS)
                .flatMap(List::stream)
                .map(Rule::id)
                .toList();
    }

    public List<Finding> check(Models all) {
        return all.all().flatMap(model -> findings(model, all)).toList();
    }

    /** Only the findings of this file. */
    public List<Finding> check(Models all, String file) {
        return all.all()
                .filter(model -> model.file().equals(file))
                .flatMap(model -> findings(model, all))
                .toList();
    }

    /** What people who read another language would miss. It keeps no model from going live. */
    public List<Finding> advise(Models all) {
        return Words.compare(all).toList();
    }

    private Stream<Finding> findings(Model model, Models all) {
        if (model instanceof Diagram diagram) {
            return findings(diagrams, diagram, all);
        }
        if (model instanceof Table table) {
            return Stream.concat(findings(TableRules.ALL, table, all), findings(CalculatorRules.TABLES, table, all));
        }
        if (model instanceof Form form) {
            return Stream.concat(findings(FormRules.ALL, form, all), findings(CalculatorRules.FORMS, form, all));
        }
        return model instanceof Unreadable unreadable ? READABLE.findings(unreadable, all) : Stream.empty();
    }

    private static <M extends Model> Stream<Finding> findings(List<Rule<M>> rules, M model, Models all) {
        return rules.stream().flatMap(rule -> rule.findings(model, all));
    }
}
