package org.syntofin.course.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.Nearest;
import org.syntofin.simulation.toml.SourceText;

/** The Markdown of a lesson, cut into blocks. */
public final class LessonBody {

    private static final List<String> FENCES = List.of("sim", "quiz", "capture", "note");

    private final String language;
    private final Findings findings;
    private final List<Block> blocks = new ArrayList<>();
    private int headings;

    public LessonBody(String language, Findings findings) {
        this.language = language;
        this.findings = findings;
    }

    public LessonText read(LessonText.Head head, SourceText body) {
        Markdown markdown = new Markdown(body, findings);
        Reading reading = new Reading(body.position(0));
        for (Node node = markdown.document().getFirstChild(); node != null; node = node.getNext()) {
            block(markdown, reading, node).ifPresent(blocks::add);
        }
        return new LessonText(language, body.file(), head, blocks, markdown.links(), reading.measure());
    }

    private Optional<Block> block(Markdown markdown, Reading reading, Node node) {
        Position position = markdown.position(node);
        return switch (node) {
            case FencedCodeBlock fence when isOurs(fence, position) -> fence(markdown, reading, fence);
            case Heading heading -> Optional.of(heading(markdown, reading, heading, position));
            case Node prose when markdown.definition(prose) -> Optional.empty();
            case Node prose -> {
                reading.add(prose, position);
                yield Optional.of(new Block.Prose(position, kind(prose), markdown.html(prose)));
            }
        };
    }

    private Block heading(Markdown markdown, Reading reading, Heading heading, Position position) {
        if (heading.getLevel() == 1) {
            findings.error(position, "lesson.heading-title");
        } else if (heading.getLevel() > 4) {
            findings.error(position, "lesson.heading-deep");
        } else if (heading.getLevel() > lastLevel() + 1) {
            findings.error(position, "lesson.heading-skips");
        }
        reading.add(heading, position);
        headings++;
        int level = Math.clamp(heading.getLevel(), 2, 4);
        return new Block.Heading(position, level, "s" + headings, markdown.inner(heading));
    }

    private int lastLevel() {
        return blocks.stream()
                .mapToInt(block -> block instanceof Block.Heading heading ? heading.level() : 1)
                .filter(level -> level > 1)
                .reduce(1, (before, last) -> last);
    }

    private boolean isOurs(FencedCodeBlock fence, Position position) {
        String word = fenceWord(fence);
        if (!FENCES.contains(word)) {
            Nearest.to(word, FENCES)
                    .filter(nearest -> !word.equals("text"))
                    .ifPresent(nearest -> findings.error(
                            position, "lesson.fence-near", "fence", Ids.shortened(word), "nearest", nearest));
        }
        return FENCES.contains(word);
    }

    private Optional<Block> fence(Markdown markdown, Reading reading, FencedCodeBlock fence) {
        Position position = markdown.position(fence);
        if (fence.getClosingFenceLength() == null) {
            findings.error(position, "lesson.fence-open", "fence", fenceWord(fence));
            return Optional.empty();
        }
        List<SourceSpan> lines = fence.getSourceSpans();
        SourceText inside = markdown.part(
                fence.getLiteral(), lines.isEmpty() ? 0 : lines.getFirst().getLineIndex() + 1);
        String[] words = info(fence).split("\\s+", 2);
        String kind = words.length > 1 ? words[1].strip() : "";
        if (!words[0].equals("note") && !kind.isEmpty()) {
            findings.error(position, "lesson.fence-words", "fence", words[0], "words", Ids.shortened(kind));
        }
        Fences fences = new Fences(inside, position, findings);
        return switch (words[0]) {
            case "sim" -> fences.sim();
            case "quiz" -> fences.quiz();
            case "capture" -> fences.capture();
            default -> fences.note(kind, markdown, reading);
        };
    }

    private static String info(FencedCodeBlock fence) {
        return fence.getInfo() == null ? "" : fence.getInfo().strip();
    }

    private static String fenceWord(FencedCodeBlock fence) {
        return info(fence).split("\\s+", 2)[0];
    }

    private static String kind(Node node) {
        return switch (node) {
            case Paragraph _ -> "paragraph";
            case BulletList _, OrderedList _ -> "list";
            case TableBlock _ -> "table";
            default -> "other";
        };
    }
}
