package org.syntofin.course;

import java.util.Set;

/**
 * A lesson's folder as its authors have it now, published or not.
 *
 * @param base the revision that changes count from; 0 for a lesson that was never published
 * @param current the revision that learners see; 0 for none
 * @param before all of the folder in the base
 * @param files all of the folder, with paths from there
 * @param changed the paths that are not as in the base
 * @param saves grows with each save
 */
public record LessonDraft(
        String course,
        String folder,
        int base,
        int current,
        ContentFiles before,
        ContentFiles files,
        Set<String> changed,
        int saves) {

    public LessonDraft {
        changed = Set.copyOf(changed);
    }
}
