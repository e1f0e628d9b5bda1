package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.gongdan.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Draws every diagram as the Desk and Cockpit do and measures the drawing; only a browser knows how large a text becomes.
 * The pictures stay in {@code target/diagrams}, to be looked at.
 */
class DiagramPicturesTests {

    private static final Path BPMN_JS = Path.of("target/npm/node_modules/bpmn-js/dist");
    private static final Path PICTURES = Path.of("target/diagrams");

    /** Draws the diagram at its own size and tells what was drawn and what runs into each other. */
    private static final String DRAW = """
            async xml => {
              const viewer = new BpmnJS({ container: '#canvas' });
              const { warnings } = await viewer.importXML(xml);
              const canvas = viewer.get('canvas'), registry = viewer.get('elementRegistry');
              const inner = canvas.viewbox().inner, margin = 20;
              const size = { width: Math.ceil(inner.width) + 2 * margin, height: Math.ceil(inner.height) + 2 * margin };
              Object.assign(document.getElementById('canvas').style, { width: size.width + 'px', height: size.height + 'px' });
              canvas.resized();
              canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, ...size });

              const box = element => {
                const graphics = registry.getGraphics(element);
                const drawn = element.labelTarget ? graphics.querySelector('text') : graphics.querySelector('.djs-visual');
                const { left, right, top, bottom } = drawn.getBoundingClientRect();
                return { left, right, top, bottom };
              };
              const meets = (a, b, gap) =>
                a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
              const lines = flow => flow.waypoints.slice(1).map((to, i) => {
                const from = flow.waypoints[i], x = inner.x - margin, y = inner.y - margin;
                return { left: Math.min(from.x, to.x) - x, right: Math.max(from.x, to.x) - x,
                         top: Math.min(from.y, to.y) - y, bottom: Math.max(from.y, to.y) - y };
              });
              const all = registry.filter(e => e.parent && e.type !== 'bpmn:Process');
              const flows = all.filter(e => e.waypoints), labels = all.filter(e => e.labelTarget);
              const shapes = all.filter(e => !e.waypoints && !e.labelTarget);
              const holds = (outer, e) => !!e && (e.parent === outer || e.host === outer || holds(outer, e.parent));
              const collisions = [];
              const pairs = (as, bs, gap, apart) => as.forEach(a => bs.forEach(b => {
                if (a !== b && !apart(a, b) && meets(box(a), box(b), gap)) collisions.push(a.id + ' and ' + b.id);
              }));
              pairs(shapes, shapes, 8, (a, b) => a.id > b.id || holds(a, b) || holds(b, a));
              pairs(labels, labels, 2, (a, b) => a.id > b.id);
              pairs(labels, shapes, 0, (a, b) => holds(b, a));
              labels.forEach(label => flows.forEach(flow => lines(flow).forEach(line => {
                if (meets(box(label), line, 1)) collisions.push(label.id + ' and ' + flow.id);
              })));
              const spilled = shapes.filter(e => e.type !== 'bpmn:SubProcess').filter(e => {
                const text = registry.getGraphics(e).querySelector('text');
                if (!text) return false;
                const t = text.getBoundingClientRect(), s = box(e);
                return t.left < s.left + 2 || t.right > s.right - 2 || t.bottom > s.bottom - 2;
              }).map(e => e.id);
              return {
                warnings: warnings.map(w => w.message),
                drawn: [...shapes, ...flows].filter(e => box(e).right > box(e).left || box(e).bottom > box(e).top).map(e => e.id),
                collisions, spilled,
              };
            }
            """;

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() throws IOException {
        Files.createDirectories(PICTURES);
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsEveryNodeAndFlowWithoutCollision(String diagram) throws IOException {
        try (Page page = chromium.browser().newPage(new Browser.NewPageOptions().setDeviceScaleFactor(2))) {
            page.setContent("<body style='margin: 0; background: white'><div id='canvas' style='height: 100px'></div>");
            page.addStyleTag(new Page.AddStyleTagOptions().setPath(BPMN_JS.resolve("assets/diagram-js.css")));
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(".bjs-powered-by { display: none }"));
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(BPMN_JS.resolve("bpmn-viewer.production.min.js")));

            Object drawing = page.evaluate(DRAW, Files.readString(Path.of("processes", diagram + ".bpmn")));
            page.locator("#canvas")
                    .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(diagram + ".png")));

            assertThat(part(drawing, "warnings")).as("warnings").isEmpty();
            assertThat(part(drawing, "drawn")).as("drawn elements").containsExactlyInAnyOrderElementsOf(ids(diagram));
            assertThat(part(drawing, "collisions")).as("things that touch").isEmpty();
            assertThat(part(drawing, "spilled"))
                    .as("names too long for their box")
                    .isEmpty();
        }
    }

    static List<String> diagrams() {
        return Models.diagrams().stream().map(Models::name).toList();
    }

    private static List<String> ids(String diagram) {
        var model = Models.diagram(diagram);
        var nodes = model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId);
        var flows = model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId);
        return Stream.concat(nodes, flows).toList();
    }

    private static List<String> part(Object drawing, String name) {
        return ((List<?>) ((Map<?, ?>) drawing).get(name))
                .stream().map(String::valueOf).toList();
    }
}
