package org.gongdan.knowledge;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML that is safe on a page: tags are shown as they were typed, addresses are of the usual kinds only, and of pictures
 * their words remain, for a page loads nothing from elsewhere. Headings stand below those of the page.
 */
public final class Markdown {

    /** Nobody writes lists in quotes in lists that deep; what is drawn node in node would overflow. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new Outward())
            .nodeRendererFactory(Pictures::new)
            .build();

    private Markdown() {}

    public static String html(String text) {
        Node document = PARSER.parse(text);
        return RENDERER.render(isTooDeep(document) ? new Text(text) : document).replaceAll("<(/?)h1>", "<$1h2>");
    }

    /** Walks without recursion: this is what has to find out whether recursion is safe. */
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        for (Node at = document; at != null; ) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (at != document && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == document ? null : at.getNext();
        }
        return false;
    }

    /** Links lead away in a tab of their own, which learns nothing of where it was opened. */
    private static final class Outward implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Link) {
                attributes.put("rel", "noopener noreferrer nofollow");
                attributes.put("target", "_blank");
            }
        }
    }

    private record Pictures(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node picture) {
            for (Node word = picture.getFirstChild(); word != null; word = word.getNext()) {
                context.render(word);
            }
        }
    }
}
