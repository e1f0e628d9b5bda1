package org.gongdan.process.guard.model;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

/** A deployment that was refused whole. Answered by the engine's REST API as 400 with one entry an objection. */
public class ModelRefusedException extends ParseException {

    private final transient List<Objection> objections;

    public ModelRefusedException(List<Objection> objections) {
        super(
                objections.stream().map(Objection::toString).collect(Collectors.joining("\n")),
                objections.get(0).file(),
                objections.stream().<Problem>map(ObjectionProblem::new).toList(),
                List.of());
        this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
        return objections;
    }

    private record ObjectionProblem(Objection objection) implements Problem {

        @Override
        public String getMessage() {
            return objection.sentence();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return objection.element();
        }

        @Override
        public List<String> getElementIds() {
            return List.of(objection.element());
        }
    }
}
