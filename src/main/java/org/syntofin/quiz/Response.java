package org.syntofin.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner answered, in the author's ids; see {@link Variant#ids} for the way from the browser's handles. */
public sealed interface Response {

    /** Most characters of anything typed. */
    int MAX_CHARACTERS = 500;

    /** Most ids in one answer. */
    int MAX_IDS = 200;

    /** Items in order; those left out were set aside. */
    record Order(List<String> items) implements Response {
        public Order {
            items = List.copyOf(items);
        }
    }

    /** Options chosen. */
    record Choice(Set<String> options) implements Response {
        public Choice {
            options = Set.copyOf(options);
        }
    }

    /** A number as typed, with or without a unit. */
    record Amount(String typed) implements Response {}

    /** What stands in named places: a cloze's gaps, a picture's labels, a segment's fields, a prediction. */
    record Blanks(Map<String, String> typed) implements Response {
        public Blanks {
            typed = Map.copyOf(typed);
        }
    }

    /** What was changed in a scenario, each as {@link Change#parse} reads it. */
    record Changes(List<String> changes) implements Response {
        public Changes {
            changes = List.copyOf(changes);
        }
    }
}
