package org.syntofin.simulation.toml;

/** Stops the parsing of one statement; becomes a finding before anyone outside of this package sees it. */
final class TomlSyntaxException extends Exception {

    private final int offset;
    private final String code;
    private final String[] arguments;

    TomlSyntaxException(int offset, String code, String... arguments) {
        super(code, null, false, false);
        this.offset = offset;
        this.code = code;
        this.arguments = arguments.clone();
    }

    int offset() {
        return offset;
    }

    String code() {
        return code;
    }

    String[] arguments() {
        return arguments.clone();
    }
}
