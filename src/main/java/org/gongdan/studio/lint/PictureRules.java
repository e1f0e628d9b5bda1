package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.id;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.studio.lint.Picture.Box;
import org.gongdan.studio.lint.Picture.Line;
import org.gongdan.studio.lint.Rule.Fault;

/** A drawing that can be read: complete, nothing upon another, flows that neither cross nor slant. */
final class PictureRules {

    static final List<Rule<Diagram>> ALL = List.of(
            Rule.local("shapes", PictureRules::shapes),
            Rule.local("edges", PictureRules::edges),
            Rule.local("overlaps", PictureRules::overlaps),
            Rule.local("crossings", PictureRules::crossings),
            Rule.local("orthogonal", PictureRules::orthogonal));

    private PictureRules() {}

    private static Stream<Fault> shapes(Diagram diagram) {
        List<String> drawn =
                Picture.of(diagram).boxes().stream().map(Box::element).toList();
        return diagram.nodes()
                .filter(node -> !drawn.contains(id(node)))
                .map(node -> new Fault(id(node), "draw it: it has no shape"));
    }

    private static Stream<Fault> edges(Diagram diagram) {
        List<String> drawn =
                Picture.of(diagram).lines().stream().map(Line::flow).toList();
        return diagram.flows()
                .filter(flow -> !drawn.contains(id(flow)))
                .map(flow -> new Fault(id(flow), "draw it: it has no edge"));
    }

    private static Stream<Fault> overlaps(Diagram diagram) {
        List<Box> boxes = Picture.of(diagram).boxes();
        return pairs(boxes.size()).flatMap(pair -> overlap(boxes.get(pair[0]), boxes.get(pair[1])));
    }

    private static Stream<Fault> overlap(Box one, Box other) {
        if (one.holds(other) || other.holds(one)) {
            Box inner = one.holds(other) ? other : one;
            Box outer = one.holds(other) ? one : other;
            return outer.surrounds(inner)
                    ? Stream.empty()
                    : Stream.of(new Fault(inner.element(), "draw it inside " + outer.element()));
        }
        return one.mayTouch(other) || !one.overlaps(other)
                ? Stream.empty()
                : Stream.of(new Fault(one.element(), "move it: it lies on " + other.element()));
    }

    private static Stream<Fault> crossings(Diagram diagram) {
        Picture picture = Picture.of(diagram);
        List<Line> lines = picture.lines();
        Stream<Fault> each = pairs(lines.size())
                .filter(pair -> lines.get(pair[0]).crosses(lines.get(pair[1])))
                .map(pair -> new Fault(
                        lines.get(pair[0]).flow(),
                        "lead it so that it does not cross "
                                + lines.get(pair[1]).flow()));
        Stream<Fault> nodes = lines.stream()
                .flatMap(line -> picture.boxes().stream()
                        .filter(line::runsThrough)
                        .map(box -> new Fault(line.flow(), "lead it around " + box.element())));
        return Stream.concat(each, nodes);
    }

    private static Stream<Fault> orthogonal(Diagram diagram) {
        return Picture.of(diagram).lines().stream()
                .filter(Line::slants)
                .map(line -> new Fault(line.flow(), "draw it with right angles"));
    }

    private static Stream<int[]> pairs(int size) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, size).mapToObj(other -> new int[] {one, other}));
    }
}
