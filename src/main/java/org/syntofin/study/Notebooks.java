package org.syntofin.study;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.syntofin.progress.Answering;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.FirstDraws;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.Reports;
import org.syntofin.quiz.grading.Grading;

/** Gives out notebooks. */
@Component
public class Notebooks {

    private final KeptNotebook.Desk desk;
    private final RandomGenerator dice = new SecureRandom();

    Notebooks(
            Attempts attempts,
            Answers answers,
            Answering answering,
            Journey journey,
            FirstDraws firstDraws,
            Reports reports) {
        this.desk = new KeptNotebook.Desk(attempts, answers, answering, journey, firstDraws, reports, dice);
    }

    /** What keeping notebooks work with. */
    KeptNotebook.Desk desk() {
        return desk;
    }

    /** The notebook of whoever acts, in one lesson. */
    public Notebook of(LessonKey lesson, int revision, Grading grading) {
        return new KeptNotebook(desk, lesson, revision, grading);
    }

    /** A notebook that forgets everything. */
    public Notebook scratch(Grading grading) {
        return new ScratchNotebook(grading, dice, null);
    }

    /** A notebook that forgets everything, with this variant first. */
    Notebook scratch(Grading grading, Leaf first) {
        return new ScratchNotebook(grading, dice, first);
    }
}
