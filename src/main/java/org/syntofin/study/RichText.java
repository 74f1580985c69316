package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The short Markdown of prompts and explanations, made safe to show. */
public final class RichText {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote")
            .toFactory();

    private RichText() {}

    /** Tables scroll where the screen is narrow: the keyboard must reach them to do so (WCAG 2.1.1). */
    public static String reachable(String html) {
        return html.replace("<table>", "<table tabindex=\"0\">");
    }

    /** As a block of its own. */
    public static Component block(String markdown) {
        return marked("div", PARSER.parse(markdown));
    }

    /** Within an element of that name: one paragraph loses its own. */
    public static Component inside(String tag, String markdown) {
        Node document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
            Document inner = new Document();
            for (Node child = only.getFirstChild(); child != null; child = only.getFirstChild()) {
                inner.appendChild(child);
            }
            document = inner;
        }
        return marked(tag, document);
    }

    /** Says so where the words are not in the page's language. */
    private static Component marked(String tag, Node document) {
        String html = POLICY.sanitize(RENDERER.render(document));
        Html shown = new Html("<" + tag + ">" + html + "</" + tag + ">");
        String language = Spoken.elsewhere(html);
        if (!language.isEmpty()) {
            shown.getElement().setAttribute("lang", language);
        }
        return shown;
    }
}
