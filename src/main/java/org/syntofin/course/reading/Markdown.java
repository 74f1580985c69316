package org.syntofin.course.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Html;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.TomlValue;

/** A piece of Markdown: CommonMark with tables, no raw HTML; what is shown of it has gone through the sanitiser. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(40)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final Pattern ALLOWED = Pattern.compile("(https?:|mailto:|glossary:|lesson:).*");

    private final SourceText source;
    private final Findings findings;
    private final List<TomlValue.Text> links;
    private final Node document;

    private final boolean piece;

    public Markdown(SourceText source, Findings findings) {
        this(source, findings, new ArrayList<>(), false);
    }

    private Markdown(SourceText source, Findings findings, List<TomlValue.Text> links, boolean piece) {
        this.piece = piece;
        this.source = source;
        this.findings = findings;
        this.links = links;
        this.document = PARSER.parse(source.text());
        this.document.accept(new Inspector());
    }

    public Node document() {
        return document;
    }

    /** Links into the application, and images, in the order of the text; those of pieces inside included. */
    List<TomlValue.Text> links() {
        return List.copyOf(links);
    }

    /** A piece of Markdown in a fence of this one. */
    Markdown inside(SourceText part) {
        return new Markdown(part, findings, links, true);
    }

    /** A part of this text, from a line on (counted from zero). */
    SourceText part(String text, int line) {
        return new SourceText(source.file(), text, source.position(0).line() + line);
    }

    Position position(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        for (Node at = node; spans.isEmpty() && at.getParent() != null; ) {
            at = at.getParent();
            spans = at.getSourceSpans();
        }
        return source.position(spans.isEmpty() ? 0 : spans.getFirst().getInputIndex());
    }

    boolean definition(Node node) {
        return node instanceof LinkReferenceDefinition;
    }

    public Html html() {
        return Sanitiser.clean(RENDERER.render(document));
    }

    public Html html(Node node) {
        return Sanitiser.clean(RENDERER.render(node));
    }

    /** The HTML of what stands in a heading. */
    public Html inner(Heading heading) {
        Document inner = new Document();
        for (Node child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
            inner.appendChild(child);
        }
        return Sanitiser.clean(RENDERER.render(inner));
    }

    /** Looks at what an author may not write, and gathers links. */
    private final class Inspector extends AbstractVisitor {

        private @Nullable Node marked;

        @Override
        public void visit(HtmlBlock html) {
            findings.error(position(html), "lesson.html");
        }

        /** Said once for a block, be it of two tags around a word. */
        @Override
        public void visit(HtmlInline html) {
            if (!html.getParent().equals(marked)) {
                marked = html.getParent();
                findings.error(position(html), "lesson.html");
            }
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            String word = fence.getInfo() == null ? "" : fence.getInfo().strip().split("\\s+", 2)[0];
            if ((piece || !(fence.getParent() instanceof Document))
                    && List.of("sim", "quiz", "capture", "note").contains(word)) {
                findings.error(position(fence), "lesson.fence-nested", "fence", word);
            }
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.startsWith("glossary:") || to.startsWith("lesson:")) {
                gather(link, to);
            } else if (!ALLOWED.matcher(to).matches()) {
                findings.error(position(link), "lesson.link", "link", Ids.shortened(to));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            String to = image.getDestination();
            Words alt = new Words();
            image.accept(alt);
            if (alt.text.isBlank()) {
                findings.error(position(image), "lesson.image-alt", "image", Ids.shortened(to));
            }
            gather(image, "image:" + to);
            image.setDestination("image:" + to);
        }

        private void gather(Node node, String link) {
            links.add(new TomlValue.Text(position(node), position(node), link));
        }
    }

    private static final class Words extends AbstractVisitor {
        private String text = "";

        @Override
        public void visit(Text plain) {
            text += plain.getLiteral();
        }
    }
}
