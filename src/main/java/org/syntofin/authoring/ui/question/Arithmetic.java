package org.syntofin.authoring.ui.question;

/** Arithmetic on drawn numbers: authors write {@code x+1}, the format {@code {x+1}}. */
final class Arithmetic {

    private Arithmetic() {}

    /** Arithmetic stands in braces; a plain number may stand without. */
    static String written(String typed) {
        String text = typed.strip();
        return text.isEmpty() || text.contains("{") || text.matches("[0-9][0-9_.]*|0x[0-9a-fA-F]+")
                ? text
                : "{" + text + "}";
    }

    /** Without the braces, where the whole is one sum. */
    static String shown(String written) {
        boolean one = written.startsWith("{") && written.indexOf('}') == written.length() - 1;
        return one ? written.substring(1, written.length() - 1) : written;
    }
}
