package org.syntofin.authoring.ui;

import java.util.Collection;

/** Names for what an author does not name. */
public final class FreeName {

    private FreeName() {}

    /** The first of {@code i1}, {@code i2} and so on that is not taken. */
    public static String of(String stem, Collection<String> taken) {
        int number = 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }
}
