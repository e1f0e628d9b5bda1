package org.gongdan.studio.lint;

import static org.gongdan.studio.lint.Diagram.id;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The drawn side of a diagram: a box for each node, a line for each flow. Lengths are the drawing's own units. */
record Picture(List<Box> boxes, List<Line> lines) {

    static Picture of(Diagram diagram) {
        List<Box> boxes = diagram.bpmn().getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode && shape.getBounds() != null)
                .map(shape -> Box.of((FlowNode) shape.getBpmnElement(), shape.getBounds()))
                .toList();
        List<Line> lines = diagram.bpmn().getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .map(edge -> Line.of((SequenceFlow) edge.getBpmnElement(), edge))
                .toList();
        return new Picture(boxes, lines);
    }

    /** A node's rectangle; the host of a boundary event and the sub-processes around it are its holders. */
    record Box(FlowNode node, double left, double top, double right, double bottom) {

        static Box of(FlowNode node, Bounds bounds) {
            return new Box(
                    node,
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        String element() {
            return id(node);
        }

        boolean holds(Box inner) {
            return isWithin(inner.node, node);
        }

        boolean surrounds(Box inner) {
            return left <= inner.left && inner.right <= right && top <= inner.top && inner.bottom <= bottom;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean mayTouch(Box other) {
            return isHost(other.node, node) || isHost(node, other.node);
        }

        private static boolean isHost(FlowNode host, FlowNode event) {
            return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
        }
    }

    static boolean isWithin(FlowNode inner, FlowNode outer) {
        ModelElementInstance parent = inner.getParentElement();
        while (parent != null && !parent.equals(outer)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    /** A flow's way, as straight segments. */
    record Line(SequenceFlow sequence, List<Segment> segments) {

        static Line of(SequenceFlow sequence, BpmnEdge edge) {
            List<double[]> points = edge.getWaypoints().stream()
                    .map(point -> new double[] {point.getX(), point.getY()})
                    .toList();
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                double[] from = points.get(i - 1);
                double[] to = points.get(i);
                segments.add(new Segment(from[0], from[1], to[0], to[1]));
            }
            return new Line(sequence, segments);
        }

        String flow() {
            return id(sequence);
        }

        boolean slants() {
            return segments.stream().anyMatch(Segment::slants);
        }

        /** Flows that share an end may run into each other, but not across. */
        boolean crosses(Line other) {
            boolean related = Stream.of(sequence.getSource(), sequence.getTarget())
                    .anyMatch(end -> end.equals(other.sequence.getSource()) || end.equals(other.sequence.getTarget()));
            return segments.stream()
                    .anyMatch(mine -> other.segments.stream()
                            .anyMatch(theirs -> related ? mine.crosses(theirs) : mine.touches(theirs)));
        }

        boolean runsThrough(Box box) {
            boolean own = Stream.of(sequence.getSource(), sequence.getTarget())
                    .anyMatch(
                            end -> end.equals(box.node()) || isWithin(end, box.node()) || Box.isHost(box.node(), end));
            return !own && segments.stream().anyMatch(segment -> segment.enters(box));
        }
    }

    record Segment(double x1, double y1, double x2, double y2) {

        boolean slants() {
            return Math.abs(x1 - x2) > 1 && Math.abs(y1 - y2) > 1;
        }

        boolean enters(Box box) {
            return !slants()
                    && left() < box.right()
                    && box.left() < right()
                    && top() < box.bottom()
                    && box.top() < bottom();
        }

        /** Whether the two pass each other: each has an end on both sides of the other. */
        boolean crosses(Segment other) {
            return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
                    && other.side(x1, y1) * other.side(x2, y2) < 0;
        }

        /** Whether the two have a point in common. */
        boolean touches(Segment other) {
            return side(other.x1, other.y1) * side(other.x2, other.y2) <= 0
                    && other.side(x1, y1) * other.side(x2, y2) <= 0
                    && left() <= other.right()
                    && other.left() <= right()
                    && top() <= other.bottom()
                    && other.top() <= bottom();
        }

        private double side(double x, double y) {
            return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
        }

        private double left() {
            return Math.min(x1, x2);
        }

        private double right() {
            return Math.max(x1, x2);
        }

        private double top() {
            return Math.min(y1, y2);
        }

        private double bottom() {
            return Math.max(y1, y2);
        }
    }
}
