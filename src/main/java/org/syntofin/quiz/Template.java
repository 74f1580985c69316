package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text with arithmetic between braces: {@code "ack {x+1}"}. Two braces stand for one that is meant as such.
 *
 * @param parts literal texts and expressions, in order
 */
public record Template(List<Part> parts) {

    public Template {
        parts = List.copyOf(parts);
    }

    /** Reads a text. */
    public static Template parse(String text) throws TemplateException {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                i++;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    throw new TemplateException("quiz.template.unclosed", i, Map.of("text", text));
                }
                parts.add(new Literal(literal.toString()));
                literal.setLength(0);
                String written = text.substring(i + 1, end);
                parts.add(new Hole(ExpressionParser.parse(written, i + 1), written));
                i = end;
            } else if (c == '}') {
                throw new TemplateException("quiz.template.unopened", i, Map.of("text", text));
            } else {
                literal.append(c);
            }
        }
        parts.add(new Literal(literal.toString()));
        parts.removeIf(part -> part instanceof Literal(String words) && words.isEmpty());
        return new Template(parts);
    }

    /** The text with every expression's value, in decimal digits. */
    public String fill(Map<String, Long> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> text.append(literal.words());
                case Hole hole -> text.append(hole.expression().valueIn(values));
            }
        }
        return text.toString();
    }

    /** The text with every expression as it is written, for whoever has no values of his own. */
    public String written() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> text.append(literal.words());
                case Hole hole -> text.append('{').append(hole.written()).append('}');
            }
        }
        return text.toString();
    }

    /** The names of the variables that occur. */
    public Set<String> variables() {
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Hole hole) {
                names.addAll(hole.expression().variables());
            }
        }
        return Set.copyOf(names);
    }

    /** The divisors that occur and must not become zero. */
    public Set<String> divisors() {
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Hole hole) {
                divisors(hole.expression(), names);
            }
        }
        return names;
    }

    private static void divisors(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Operation(char operator, Expression left, Expression right)) {
            if ((operator == '/' || operator == '%') && right instanceof Expression.Name(String name)) {
                names.add(name);
            }
            divisors(left, names);
            divisors(right, names);
        }
    }

    /** A piece of a template. */
    public sealed interface Part {}

    /** Words that stay as they are. */
    public record Literal(String words) implements Part {}

    /**
     * Arithmetic between braces.
     *
     * @param written its text
     */
    public record Hole(Expression expression, String written) implements Part {}
}
