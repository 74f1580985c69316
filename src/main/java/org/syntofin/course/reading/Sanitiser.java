package org.syntofin.course.reading;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.syntofin.course.Html;

/** What of HTML may reach a browser. The second wall: raw HTML in a lesson is a finding, and escaped, before. */
final class Sanitiser {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "h2",
                    "h3",
                    "h4")
            .allowUrlProtocols("https", "http", "mailto", "glossary", "lesson", "image")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("align")
            .matching(false, "left", "right", "center")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Sanitiser() {}

    static Html clean(String html) {
        return new Html(POLICY.sanitize(html).strip());
    }
}
