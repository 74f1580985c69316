package org.syntofin.tcp.connection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A branch of a standard that can be taken. Its id is the citation, from the document inwards; its words are
 * {@code rule.ID} in the translations.
 */
public enum Rule {
    OPEN_PASSIVE("rfc9293.3.10.1.closed.passive"),
    OPEN_ACTIVE("rfc9293.3.10.1.closed.active");

    private static final Map<String, Rule> BY_ID =
            Stream.of(values()).collect(Collectors.toMap(Rule::id, rule -> rule));
    private static final Map<String, String> DOCUMENTS = documents();

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new HashMap<>();
        documents.put("impl", "[IMPL]");
        documents.put("world", "world");
        return documents;
    }

    /** As in {@code rfc9293.3.10.7.4.fifth.syn-received}. */
    public String id() {
        return id;
    }

    public static Optional<Rule> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The citation for people, as in {@code RFC 9293 · 3.10.7.4 · fifth · syn-received}. */
    public String cite() {
        String[] parts = id.split("\\.", -1);
        StringBuilder cite = new StringBuilder();
        cite.append(
                parts[0].startsWith("rfc")
                        ? "RFC " + parts[0].substring(3)
                        : DOCUMENTS.getOrDefault(parts[0], parts[0].toUpperCase(Locale.ROOT)));
        boolean inSection = false;
        for (int i = 1; i < parts.length; i++) {
            boolean number = Character.isDigit(parts[i].charAt(0));
            cite.append(inSection && number ? "." : " · ").append(parts[i]);
            inSection = number;
        }
        return cite.toString();
    }
}
