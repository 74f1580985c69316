package org.syntofin.progress;

/** Names a question for ever, whatever revision of its lesson it stands in. */
public record QuestionKey(String course, String lesson, String question) {

    public QuestionKey {
        Ids.check("course", course);
        Ids.check("lesson", lesson);
        Ids.check("question", question);
    }

    public LessonKey lessonKey() {
        return new LessonKey(course, lesson);
    }
}
