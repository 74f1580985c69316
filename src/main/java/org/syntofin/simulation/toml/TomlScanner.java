package org.syntofin.simulation.toml;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.simulation.Position;

/** The cursor over the text: white space, comments, keys, and what all of the parser needs to look ahead. */
final class TomlScanner {

    /** One part of a key and where it begins. */
    record KeyPart(String name, int offset) {}

    static final int END = -1;
    private static final int MAX_KEY_PARTS = 16;

    private final SourceText source;
    private final String text;
    private int at;

    TomlScanner(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    int offset() {
        return at;
    }

    void moveTo(int offset) {
        at = Math.min(offset, text.length());
    }

    Position position(int offset) {
        return source.position(offset);
    }

    /** The character here, or {@link #END}. */
    int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    int next() {
        return at < text.length() ? text.charAt(at++) : END;
    }

    boolean lookingAt(String expected) {
        return text.startsWith(expected, at);
    }

    boolean take(String expected) {
        boolean there = lookingAt(expected);
        at += there ? expected.length() : 0;
        return there;
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** What stands here, for a finding: one character, or the end of the line or file. */
    String found() {
        if (at >= text.length()) {
            return "EOF";
        }
        int code = text.codePointAt(at);
        return switch (code) {
            case '\n', '\r' -> "EOL";
            default -> Character.isISOControl(code) ? "U+%04X".formatted(code) : Character.toString(code);
        };
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Skips blanks, comments and line ends. */
    void skipSpace() throws TomlSyntaxException {
        while (true) {
            skipBlanks();
            skipComment();
            if (!takeLineEnd()) {
                return;
            }
        }
    }

    boolean takeLineEnd() {
        return take("\n") || take("\r\n");
    }

    void skipComment() throws TomlSyntaxException {
        if (peek() != '#') {
            return;
        }
        while (peek() != END && peek() != '\n' && !lookingAt("\r\n")) {
            refuseControl();
            at++;
        }
    }

    /** The rest of a statement's line: blanks, a comment, then the end. */
    void expectLineEnd() throws TomlSyntaxException {
        skipBlanks();
        skipComment();
        if (peek() != END && !takeLineEnd()) {
            throw new TomlSyntaxException(at, "toml.line-end", "found", found());
        }
    }

    void refuseControl() throws TomlSyntaxException {
        int c = peek();
        if ((c < ' ' && c != '\t' && c != END) || c == 0x7F || lonelySurrogate()) {
            throw new TomlSyntaxException(at, "toml.control", "character", "U+%04X".formatted(c));
        }
    }

    /** Cannot come out of UTF-8, but texts from elsewhere (an editor) may have them. */
    private boolean lonelySurrogate() {
        return Character.getType(text.codePointAt(at)) == Character.SURROGATE
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** A dotted key; the cursor ends behind its last part and blanks. */
    List<KeyPart> key() throws TomlSyntaxException {
        List<KeyPart> parts = new ArrayList<>();
        do {
            skipBlanks();
            parts.add(keyPart());
            if (parts.size() > MAX_KEY_PARTS) {
                throw new TomlSyntaxException(at, "toml.too-deep", "limit", Integer.toString(MAX_KEY_PARTS));
            }
            skipBlanks();
        } while (take("."));
        return parts;
    }

    private KeyPart keyPart() throws TomlSyntaxException {
        int start = at;
        if (peek() == '"' || peek() == '\'') {
            if (lookingAt("\"\"\"") || lookingAt("'''")) {
                throw new TomlSyntaxException(at, "toml.key", "found", between(at, at + 3));
            }
            return new KeyPart(new TomlStrings(this).string().value(), start);
        }
        while (bare(peek())) {
            at++;
        }
        if (at == start) {
            throw new TomlSyntaxException(at, "toml.key", "found", found());
        }
        return new KeyPart(between(start, at), start);
    }

    private static boolean bare(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
