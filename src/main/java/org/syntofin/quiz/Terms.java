package org.syntofin.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a course's glossary that gaps may ask for. */
@FunctionalInterface
public interface Terms {

    /** What the term of that id is called. */
    Optional<Names> named(String id);

    /**
     * What a term is called.
     *
     * @param byLanguage the preferred name in each language
     * @param also other names that are taken in answers
     */
    record Names(Map<String, String> byLanguage, List<String> also) {
        public Names {
            byLanguage = Map.copyOf(byLanguage);
            also = List.copyOf(also);
        }
    }
}
