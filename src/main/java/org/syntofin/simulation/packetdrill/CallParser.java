package org.syntofin.simulation.packetdrill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Expression.Application;
import org.syntofin.simulation.packetdrill.Expression.Field;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.simulation.packetdrill.Expression.Structure;
import org.syntofin.simulation.packetdrill.Expression.Text;
import org.syntofin.simulation.packetdrill.Expression.Whatever;
import org.syntofin.simulation.packetdrill.Expression.Word;

/** Reads a call: {@code name(arguments) = result ERROR (a note)}. */
final class CallParser {

    private static final int DEEPEST = 12;

    private final ScriptScanner scanner;
    private int depth;

    CallParser(ScriptScanner scanner) {
        this.scanner = scanner;
    }

    Action.Call call() {
        String name = scanner.word();
        if (name.isEmpty() || ScriptScanner.isDigit(name.charAt(0))) {
            throw scanner.error("packetdrill.event", Map.of("found", name + scanner.rest()));
        }
        scanner.expect("(");
        List<Expression> arguments = list(")");
        @Nullable Expression result = null;
        @Nullable String error = null;
        if (scanner.take("=")) {
            result = scanner.take("?") ? new Whatever() : expression();
            char next = scanner.peek();
            error = next >= 'A' && next <= 'Z' ? scanner.word() : null;
            if (scanner.peek() == '(') {
                note();
            }
        }
        return new Action.Call(name, arguments, result, error);
    }

    /** What stands in parentheses after a result is for people only. */
    private void note() {
        scanner.expect("(");
        int open = 1;
        while (open > 0) {
            if (scanner.atEnd()) {
                throw scanner.error("packetdrill.unclosed", Map.of("expected", ")"));
            }
            if (scanner.take("(")) {
                open++;
            } else if (scanner.take(")")) {
                open--;
            } else {
                scanner.take(String.valueOf(scanner.peek()));
            }
        }
    }

    private List<Expression> list(String closing) {
        List<Expression> elements = new ArrayList<>();
        while (!scanner.take(closing)) {
            elements.add(expression());
            if (!scanner.take(",") && !scanner.nextIs(closing)) {
                throw scanner.error("packetdrill.expected", Map.of("expected", closing, "found", scanner.rest()));
            }
        }
        return elements;
    }

    private Expression expression() {
        if (++depth > DEEPEST) {
            throw scanner.error("packetdrill.too-deep", Map.of("limit", "" + DEEPEST));
        }
        Expression expression = primary();
        depth--;
        return expression;
    }

    private Expression primary() {
        char next = scanner.peek();
        if (scanner.take("...")) {
            return new Whatever();
        }
        if (ScriptScanner.isDigit(next) || next == '-') {
            return new Numeral(scanner.number());
        }
        if (next == '"') {
            return new Text(scanner.between("\"", "\""));
        }
        if (scanner.take("[")) {
            return new Sequence(list("]"));
        }
        if (scanner.take("{")) {
            return structure();
        }
        return words();
    }

    private Expression words() {
        String first = scanner.word();
        if (first.isEmpty()) {
            throw scanner.error("packetdrill.argument", Map.of("found", scanner.rest()));
        }
        if (scanner.take("(")) {
            return new Application(first, list(")"));
        }
        List<String> names = new ArrayList<>(List.of(first));
        while (scanner.take("|")) {
            names.add(scanner.word());
        }
        return new Word(names);
    }

    private Expression structure() {
        List<Field> fields = new ArrayList<>();
        while (!scanner.take("}")) {
            Expression first = expression();
            if (scanner.take("=")) {
                fields.add(new Field(name(first), expression()));
            } else {
                fields.add(new Field("", first));
            }
            if (!scanner.take(",") && !scanner.nextIs("}")) {
                throw scanner.error("packetdrill.expected", Map.of("expected", "}", "found", scanner.rest()));
            }
        }
        return new Structure(fields);
    }

    private static String name(Expression expression) {
        return switch (expression) {
            case Word word -> word.names().getFirst();
            case Application application -> application.name();
            default -> "";
        };
    }
}
