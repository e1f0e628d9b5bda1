package org.gongdan.process.guard.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An allow-list of elements and attributes, walked from the root down. The engine ignores the namespaces of most elements,
 * so a namespace that is not listed is refused as well.
 */
final class Grammar {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Map<String, String> prefixes;
    private final Set<String> drawing;
    private final Map<String, Shape> shapes = new HashMap<>();

    /** Prefixes by namespace; those of the language itself are empty. Drawings may hold anything of their own kind. */
    Grammar(Map<String, String> prefixes, Set<String> drawing) {
        this.prefixes = prefixes;
        this.drawing = drawing;
    }

    Grammar allow(String element, Shape shape) {
        shapes.put(element, shape);
        return this;
    }

    List<Objection> objections(String file, Element root, Set<String> steps) {
        Walk walk = new Walk(file, steps);
        if ("definitions".equals(name(root))) {
            walk.visit(root, "definitions", "");
        } else {
            walk.object("", "The root must be <definitions>, not <" + root.getNodeName() + ">.");
        }
        return walk.objections;
    }

    private String name(Node node) {
        String namespace = node.getNamespaceURI();
        if (namespace == null) {
            return node.getNodeType() == Node.ATTRIBUTE_NODE ? node.getLocalName() : "?:" + node.getLocalName();
        }
        String prefix = prefixes.get(namespace);
        return prefix == null
                ? "{" + namespace + "}" + node.getLocalName()
                : prefix.isEmpty() ? node.getLocalName() : prefix + ":" + node.getLocalName();
    }

    private boolean draws(String name) {
        return drawing.contains(name.substring(0, Math.max(0, name.indexOf(':'))));
    }

    private final class Walk {
        private final String file;
        private final Set<String> steps;
        private final List<Objection> objections = new ArrayList<>();

        Walk(String file, Set<String> steps) {
            this.file = file;
            this.steps = steps;
        }

        void visit(Element element, String name, String owner) {
            String id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
            @Nullable Shape shape = shapes.get(name);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attribute((Attr) element.getAttributes().item(i), name, shape, id);
            }
            StringBuilder text = new StringBuilder();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    child(inner, name, shape, id);
                } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    text.append(child.getNodeValue());
                }
            }
            text(text.toString(), name, shape, id);
        }

        private void attribute(Attr attribute, String element, @Nullable Shape shape, String id) {
            if (XMLNS.equals(attribute.getNamespaceURI())) {
                return;
            }
            String name = name(attribute);
            Value value = draws(element) && isDrawingAttribute(name)
                    ? Value.PLAIN
                    : shape == null ? null : shape.attributes().get(name);
            if (value == null) {
                object(id, "%s is not allowed on <%s>. Allowed: %s.", name, element, allowed(shape));
            } else {
                value(value, attribute.getValue(), name, id);
            }
        }

        private boolean isDrawingAttribute(String name) {
            return !name.contains(":") || name.startsWith("bioc:") || name.startsWith("color:");
        }

        private void child(Element child, String parent, @Nullable Shape shape, String id) {
            String name = name(child);
            boolean allowed = draws(parent)
                    ? draws(name)
                    : shape != null && shape.children().contains(name);
            if (allowed) {
                visit(child, name, id);
            } else {
                String at = child.hasAttribute("id") ? child.getAttribute("id") : id;
                object(at, "<%s> is not allowed in <%s>. Allowed there: %s.", name, parent, children(shape));
            }
        }

        private void text(String text, String element, @Nullable Shape shape, String id) {
            Value value = shape == null ? null : shape.text();
            if (value != null) {
                value(value, text, "<" + element + ">", id);
            } else if (!text.isBlank()) {
                object(id, "Text is not allowed in <%s>.", element);
            }
        }

        private void value(Value value, String text, String place, String id) {
            if (!value.accepts(text, steps)) {
                object(id, "%s is “%s”. Allowed: %s.", place, shortened(text), value.allowed(steps));
            }
        }

        void object(String id, String sentence, Object... arguments) {
            objections.add(new Objection(file, id, sentence.formatted(arguments)));
        }

        private String shortened(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= 80 ? line : line.substring(0, 79) + "…";
        }

        private String allowed(@Nullable Shape shape) {
            return shape == null || shape.attributes().isEmpty()
                    ? "no attribute"
                    : String.join(", ", shape.attributes().keySet());
        }

        private String children(@Nullable Shape shape) {
            return shape == null || shape.children().isEmpty() ? "nothing" : String.join(", ", shape.children());
        }
    }
}
