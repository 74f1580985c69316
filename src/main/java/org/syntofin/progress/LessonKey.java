package org.syntofin.progress;

/** Names a lesson for ever: a copied course has another id, and so starts its own progress. */
public record LessonKey(String course, String lesson) {

    public LessonKey {
        Ids.check("course", course);
        Ids.check("lesson", lesson);
    }
}
