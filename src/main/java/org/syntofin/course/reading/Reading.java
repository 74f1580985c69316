package org.syntofin.course.reading;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.Position;

/** Measures how much there is to read. */
public final class Reading {

    private static final String ENDS = ".!?。！？；;:：";
    private static final double CHINESE_WEIGHT = 0.6;

    private int words;
    private int characters;
    private double longest;
    private Position longestAt;

    Reading(Position start) {
        this.longestAt = start;
    }

    /** Text on the path. */
    void add(Node node, Position position) {
        count(node, true, position);
    }

    /** Text beside the path counts for sentences, not for the time. */
    void aside(Node node, Position position) {
        count(node, false, position);
    }

    LessonText.Measure measure() {
        return new LessonText.Measure(words, characters, (int) Math.round(longest), longestAt);
    }

    /** Words of the longest sentence of a plain text. */
    public static int longestSentence(String text) {
        Reading reading = new Reading(Position.ofFile(""));
        reading.count(text, false);
        return (int) Math.round(reading.longest);
    }

    private void count(Node node, boolean path, Position position) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text plain) {
                text.append(plain.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append("code");
            }

            @Override
            public void visit(CustomNode cell) {
                visitChildren(cell);
            }

            @Override
            public void visit(SoftLineBreak line) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                text.append(". ");
            }

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent instanceof org.commonmark.node.Block || parent instanceof CustomNode) {
                    text.append(". ");
                }
            }
        });
        double before = longest;
        count(text.toString(), path);
        if (longest > before) {
            longestAt = position;
        }
    }

    private void count(String text, boolean path) {
        int wordsHere = 0;
        int charactersHere = 0;
        double sentence = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean chinese = Character.isIdeographic(c);
            boolean letter = !chinese && (Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '’');
            if (chinese) {
                charactersHere++;
                sentence += CHINESE_WEIGHT;
            } else if (letter && !inWord) {
                wordsHere++;
                sentence++;
            } else if (ENDS.indexOf(c) >= 0) {
                longest = Math.max(longest, sentence);
                sentence = 0;
            }
            inWord = letter;
        }
        longest = Math.max(longest, sentence);
        words += path ? wordsHere : 0;
        characters += path ? charactersHere : 0;
    }
}
