package org.gongdan.studio.lint;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule for one kind of model. The id is stable: it names the rule's probe among the tests. */
record Rule<M extends Model>(String id, Check<M> check) {

    /** Looks at one model, and at the others where they refer to each other. */
    interface Check<M> {
        Stream<Fault> faults(M model, Models all);
    }

    /** A check for which the model alone tells all. */
    interface LocalCheck<M> {
        Stream<Fault> faults(M model);
    }

    /** What is wrong with which element; no element means the file as a whole. */
    record Fault(@Nullable String element, String sentence) {

        static Fault of(String sentence) {
            return new Fault(null, sentence);
        }
    }

    static <M extends Model> Rule<M> local(String id, LocalCheck<M> check) {
        return new Rule<>(id, (model, all) -> check.faults(model));
    }

    /** A model so odd that the rule itself fails over it breaks the rule. */
    Stream<Finding> findings(M model, Models all) {
        try {
            return check.faults(model, all).map(fault -> finding(model, fault)).toList().stream();
        } catch (RuntimeException e) {
            return Stream.of(finding(model, Fault.of("cannot be checked: " + e)));
        }
    }

    private Finding finding(M model, Fault fault) {
        return new Finding(id, model.file(), fault.element(), fault.sentence());
    }
}
