package org.syntofin.quiz;

import java.util.Map;

/** A text with {@code {…}} that cannot be read: a finding's code, its arguments, and where in the text it begins. */
public final class TemplateException extends Exception {

    private final String code;
    private final int offset;
    private final transient Map<String, String> arguments;

    TemplateException(String code, int offset, Map<String, String> arguments) {
        super(code + " at " + offset + " " + arguments);
        this.code = code;
        this.offset = offset;
        this.arguments = Map.copyOf(arguments);
    }

    public String code() {
        return code;
    }

    /** Characters from the beginning of the text. */
    public int offset() {
        return offset;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
