package org.syntofin.course;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that has gone through the sanitiser: safe to show. Links into the application stand in it as
 * {@code glossary:ID}, {@code lesson:ID} and {@code image:PATH}; whoever shows it says where these lead.
 */
public final class Html {

    private static final Pattern INNER = Pattern.compile("(href|src)=\"((?:glossary|lesson|image):[^\"]*)\"");

    private final String source;

    /** Only for what the sanitiser made. */
    public Html(String source) {
        this.source = source;
    }

    /** The HTML, with the address that {@code addresses} gives for each link into the application. */
    public String with(UnaryOperator<String> addresses) {
        return INNER.matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + "=\"" + escaped(addresses.apply(match.group(2))) + "\""));
    }

    /** As stored, links into the application unresolved. */
    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
