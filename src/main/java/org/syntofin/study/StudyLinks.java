package org.syntofin.study;

/** The addresses of the learner's pages, relative to the application's root. */
public final class StudyLinks {

    /** Where a learner goes on. */
    public static final String HOME = "learn";

    /** What teachers find: a page for each lesson. */
    public static final String TEACHING = "teaching";
    /** Every question, for instructors. */
    public static final String QUESTIONS = "questions";

    /** How much more time learners have in tests, for instructors. */
    public static final String EXTRA_TIME = "extra-time";

    private StudyLinks() {}

    /** A question for instructors. */
    public static String question(String course, String lesson, String question) {
        return QUESTIONS + "/" + course + "/" + lesson + "/" + question;
    }

    public static String course(String course) {
        return "course/" + course;
    }

    public static String test(String course, String test) {
        return "course/" + course + "/test/" + test;
    }

    public static String lesson(String course, String lesson) {
        return "course/" + course + "/" + lesson;
    }

    /** The words of a course. */
    public static String glossary(String course) {
        return "glossary/" + course;
    }

    /** A word of a course. */
    public static String term(String course, String term) {
        return glossary(course) + "/" + term;
    }

    /** The page for whoever teaches a lesson. */
    public static String teaching(String course, String lesson) {
        return TEACHING + "/" + course + "/" + lesson;
    }

    /** What of that page is printed for the class. */
    public static String worksheet(String course, String lesson) {
        return teaching(course, lesson) + "/worksheet";
    }

    /** What a learner gets who has passed a test. */
    public static String certificate(String course, String test) {
        return "certificate/" + course + "/" + test;
    }
}
