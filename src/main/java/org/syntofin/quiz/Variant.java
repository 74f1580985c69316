package org.syntofin.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was drawn for one learner and attempt. It is stored with the answer, so that the question can be shown and
 * judged again for ever. Items and options go to the browser under handles that follow from their shown place, since
 * an author's ids may tell what is right.
 *
 * @param values the variables' values
 * @param shown ids of items or options in the order in which they are shown; empty for kinds without
 */
public record Variant(Map<String, Long> values, List<String> shown) {

    private static final String HANDLE = "i";

    public Variant {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        shown = List.copyOf(shown);
    }

    /** The seed of a learner's attempt at a question; the same for ever, and of no use to guess another's. */
    public static long seed(String learner, String questionKey, int attempt, byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update((learner + "\n" + questionKey + "\n" + attempt).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name under which the browser knows an item or option. */
    public String handle(String id) {
        int place = shown.indexOf(id);
        if (place < 0) {
            throw new IllegalArgumentException("not shown: " + id);
        }
        return HANDLE + (place + 1);
    }

    /** The id behind a handle, if it is one of this variant's. */
    public Optional<String> id(String handle) {
        for (int place = 0; place < shown.size(); place++) {
            if (handle.equals(HANDLE + (place + 1))) {
                return Optional.of(shown.get(place));
            }
        }
        return Optional.empty();
    }

    /** The ids behind handles; an unknown handle stays, marked so that no id equals it and the answer is refused. */
    public List<String> ids(List<String> handles) {
        return handles.stream().map(handle -> id(handle).orElse("?" + handle)).toList();
    }

    /** Whether this could have been drawn for the question: every variable in its range, every id shown once. */
    public boolean fits(Question question) {
        List<Variable> variables = question.head().variables();
        if (values.size() != variables.size()) {
            return false;
        }
        for (Variable variable : variables) {
            Long value = values.get(variable.name());
            if (value == null || !variable.allows(value)) {
                return false;
            }
        }
        return shown.stream()
                .sorted()
                .toList()
                .equals(question.shuffled().stream().sorted().toList());
    }
}
