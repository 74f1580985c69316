package org.syntofin.quiz;

import java.util.Map;

/** Reads the arithmetic between two braces by recursive descent; nesting is bounded, since texts come from users. */
final class ExpressionParser {

    private static final int MAX_DEPTH = 50;

    private final String text;
    private final int shift;
    private int at;
    private int depth;

    private ExpressionParser(String text, int shift) {
        this.text = text;
        this.shift = shift;
    }

    /** Reads the whole of {@code text}, which stands {@code shift} characters into its template. */
    static Expression parse(String text, int shift) throws TemplateException {
        ExpressionParser parser = new ExpressionParser(text, shift);
        Expression expression = parser.sum();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return expression;
    }

    private Expression sum() throws TemplateException {
        Expression left = product();
        while (true) {
            char operator = peek();
            if (operator != '+' && operator != '-') {
                return left;
            }
            at++;
            left = new Expression.Operation(operator, left, product());
        }
    }

    private Expression product() throws TemplateException {
        Expression left = factor();
        while (true) {
            char operator = peek();
            if (operator != '*' && operator != '/' && operator != '%') {
                return left;
            }
            at++;
            int start = at;
            Expression right = factor();
            if (operator != '*') {
                requireDivisor(right, start);
            }
            left = new Expression.Operation(operator, left, right);
        }
    }

    /** A divisor is a number above zero or a variable, so that the reader can tell that it is never zero. */
    private void requireDivisor(Expression divisor, int start) throws TemplateException {
        boolean fine = switch (divisor) {
            case Expression.Whole whole -> whole.value() > 0;
            case Expression.Name _ -> true;
            case Expression.Operation _ -> false;
        };
        if (!fine) {
            throw fault("quiz.expression.divisor", start, Map.of());
        }
    }

    private Expression factor() throws TemplateException {
        char next = peek();
        if (++depth > MAX_DEPTH) {
            throw fault("quiz.expression.deep", at, Map.of("max", String.valueOf(MAX_DEPTH)));
        }
        try {
            if (next == '(') {
                return bracket();
            }
            if (next == '-') {
                at++;
                return new Expression.Operation('-', new Expression.Whole(0), factor());
            }
            if (next >= '0' && next <= '9') {
                return number();
            }
            if (isLetter(next)) {
                return name();
            }
            throw unexpected();
        } finally {
            depth--;
        }
    }

    private Expression bracket() throws TemplateException {
        at++;
        Expression inner = sum();
        if (peek() != ')') {
            throw unexpected();
        }
        at++;
        return inner;
    }

    private Expression number() throws TemplateException {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            long value = digits.startsWith("0x") ? Long.parseLong(digits.substring(2), 16) : Long.parseLong(digits);
            if (value <= Expression.MAXIMUM) {
                return new Expression.Whole(value);
            }
        } catch (NumberFormatException _) {
            // told below, with the digits
        }
        throw fault("quiz.expression.number", start, Map.of("number", digits));
    }

    private Expression name() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return new Expression.Name(text.substring(start, at));
    }

    private char peek() {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private TemplateException unexpected() {
        if (at >= text.length()) {
            return fault("quiz.expression.end", at, Map.of("text", text));
        }
        return fault("quiz.expression.unexpected", at, Map.of("found", String.valueOf(text.charAt(at)), "text", text));
    }

    private TemplateException fault(String code, int where, Map<String, String> arguments) {
        return new TemplateException(code, shift + where, arguments);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
