package org.syntofin.simulation.toml;

/** The four kinds of TOML strings. */
final class TomlStrings {

    private final TomlScanner in;

    TomlStrings(TomlScanner in) {
        this.in = in;
    }

    /** The string that begins at the cursor, which stands at its opening quote. */
    TomlValue.Text string() throws TomlSyntaxException {
        int start = in.offset();
        if (in.take("\"\"\"")) {
            return multiLine(start, '"');
        }
        if (in.take("'''")) {
            return multiLine(start, '\'');
        }
        char quote = (char) in.next();
        int content = in.offset();
        StringBuilder value = new StringBuilder();
        while (in.peek() != quote) {
            if (in.peek() == TomlScanner.END || in.peek() == '\n' || in.peek() == '\r') {
                throw new TomlSyntaxException(start, "toml.string-open");
            }
            character(value, quote);
        }
        in.next();
        return text(start, content, value);
    }

    private TomlValue.Text multiLine(int start, char quote) throws TomlSyntaxException {
        String three = Character.toString(quote).repeat(3);
        in.takeLineEnd();
        int content = in.offset();
        StringBuilder value = new StringBuilder();
        while (!in.take(three)) {
            if (in.peek() == TomlScanner.END) {
                throw new TomlSyntaxException(start, "toml.string-open");
            }
            if (in.takeLineEnd()) {
                value.append('\n');
            } else if (quote != '"' || !continuedLine()) {
                character(value, quote);
            }
        }
        for (int i = 0; i < 2 && in.peek() == quote; i++) {
            value.append((char) in.next());
        }
        return text(start, content, value);
    }

    private void character(StringBuilder value, char quote) throws TomlSyntaxException {
        if (quote == '"' && in.peek() == '\\') {
            escape(value);
        } else {
            in.refuseControl();
            value.append((char) in.next());
        }
    }

    /** A backslash at the end of a line swallows all white space up to the next character. */
    private boolean continuedLine() {
        if (in.peek() != '\\') {
            return false;
        }
        int start = in.offset();
        in.next();
        in.skipBlanks();
        if (!in.takeLineEnd()) {
            in.moveTo(start);
            return false;
        }
        do {
            in.skipBlanks();
        } while (in.takeLineEnd());
        return true;
    }

    private void escape(StringBuilder value) throws TomlSyntaxException {
        int start = in.offset();
        in.next();
        int c = in.next();
        switch (c) {
            case 'b' -> value.append('\b');
            case 't' -> value.append('\t');
            case 'n' -> value.append('\n');
            case 'f' -> value.append('\f');
            case 'r' -> value.append('\r');
            case '"' -> value.append('"');
            case '\\' -> value.append('\\');
            case 'u' -> value.appendCodePoint(codePoint(start, 4));
            case 'U' -> value.appendCodePoint(codePoint(start, 8));
            default ->
                throw new TomlSyntaxException(
                        start, "toml.escape", "escape", c < ' ' ? "\\" : "\\" + Character.toString(c));
        }
    }

    private int codePoint(int start, int digits) throws TomlSyntaxException {
        long code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = in.peek() > 'f' ? -1 : Character.digit(in.peek(), 16);
            if (digit < 0) {
                throw new TomlSyntaxException(start, "toml.escape", "escape", in.between(start, in.offset()));
            }
            in.next();
            code = code * 16 + digit;
        }
        if (code > Character.MAX_CODE_POINT || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            throw new TomlSyntaxException(start, "toml.escape", "escape", in.between(start, in.offset()));
        }
        return (int) code;
    }

    private TomlValue.Text text(int start, int content, StringBuilder value) {
        return new TomlValue.Text(in.position(start), in.position(content), value.toString());
    }
}
