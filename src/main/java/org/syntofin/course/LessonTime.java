package org.syntofin.course;

/** How long a lesson takes, by what it has on the path. */
final class LessonTime {

    private static final double WORDS_A_MINUTE = 180;
    private static final double CHARACTERS_A_MINUTE = 290;
    private static final double MINUTES_A_RUN = 4.0 / 3;
    private static final double MINUTES_A_QUESTION = 0.7;

    private LessonTime() {}

    /** Whole minutes: 180 words or 290 Chinese characters a minute, 80 seconds a run, 42 a question. */
    static int minutes(LessonText text) {
        long captures = text.blocks().stream()
                .filter(block -> block instanceof Block.Capture)
                .count();
        double minutes = text.measure().words() / WORDS_A_MINUTE
                + text.measure().characters() / CHARACTERS_A_MINUTE
                + (text.sims().size() + captures) * MINUTES_A_RUN
                + text.path().size() * MINUTES_A_QUESTION;
        return (int) Math.ceil(minutes);
    }
}
