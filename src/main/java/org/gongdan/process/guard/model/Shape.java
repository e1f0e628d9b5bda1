package org.gongdan.process.guard.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one element may carry: attributes and the kind of their values, children, text. */
final class Shape {

    private final Map<String, Value> attributes = new LinkedHashMap<>();
    private final Set<String> children = new LinkedHashSet<>();
    private @Nullable Value text;

    static Shape of(Value value, String... attributes) {
        return new Shape().with(value, attributes);
    }

    static Shape text(Value value) {
        Shape shape = new Shape();
        shape.text = value;
        return shape;
    }

    Shape with(Value value, String... names) {
        List.of(names).forEach(name -> attributes.put(name, value));
        return this;
    }

    Shape holds(String... names) {
        children.addAll(List.of(names));
        return this;
    }

    Shape holds(Set<String> names) {
        children.addAll(names);
        return this;
    }

    Map<String, Value> attributes() {
        return attributes;
    }

    Set<String> children() {
        return children;
    }

    @Nullable
    Value text() {
        return text;
    }
}
