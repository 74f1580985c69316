package org.syntofin.study;

/** The addresses of the learner's pages, relative to the application's root. */
public final class StudyLinks {

    /** Where a learner goes on. */
    public static final String HOME = "learn";

    private StudyLinks() {}

    public static String course(String course) {
        return "course/" + course;
    }

    public static String test(String course, String test) {
        return "course/" + course + "/test/" + test;
    }

    public static String lesson(String course, String lesson) {
        return "course/" + course + "/" + lesson;
    }
}
