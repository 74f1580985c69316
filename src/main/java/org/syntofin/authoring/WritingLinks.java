package org.syntofin.authoring;

/** The addresses of the pages where instructors write, relative to the application's root. */
public final class WritingLinks {

    /** All courses, and what is wrong in them. */
    public static final String HOME = "write";

    /** How lessons are written. */
    public static final String GUIDE = HOME + "/guide";

    /** A course or lesson from a zip file. */
    public static final String IMPORT = HOME + "/import";

    private WritingLinks() {}

    /** One course: its order, its lessons, what can be done with it. */
    public static String course(String course) {
        return HOME + "/" + course;
    }

    /** What a course's lessons share: skills, beliefs, words. */
    public static String words(String course) {
        return HOME + "/" + course + "/words";
    }

    /** One lesson in the editor, by its folder. */
    public static String lesson(String course, String folder) {
        return HOME + "/" + course + "/" + folder;
    }
}
