package org.syntofin.course;

/**
 * A lesson's folder, for its authors.
 *
 * @param number the revision that learners see; 0 where nothing was published
 * @param archived kept, but no learner sees it
 * @param drafted whether it has changes that are not published
 * @param refused whether those were to be published by themselves and had errors
 * @param offered whether a release brought another revision, which waits for the school's decision
 */
public record FolderLine(
        String course, String folder, int number, boolean archived, boolean drafted, boolean refused, boolean offered) {

    /** The lesson's id. */
    public String lesson() {
        return folder.substring(folder.indexOf('-') + 1);
    }
}
