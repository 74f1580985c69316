package org.syntofin.authoring;

/** The addresses of the pages where instructors write, relative to the application's root. */
public final class WritingLinks {

    /** All courses, and what is wrong in them. */
    public static final String HOME = "write";

    private WritingLinks() {}

    /** One lesson in the editor, by its folder. */
    public static String lesson(String course, String folder) {
        return HOME + "/" + course + "/" + folder;
    }
}
