package org.syntofin.study;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.syntofin.progress.Answering;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.quiz.Grading;

/** Gives out notebooks. */
@Component
public class Notebooks {

    private final KeptNotebook.Desk desk;

    Notebooks(Attempts attempts, Answers answers, Answering answering, Journey journey, Grading grading) {
        this.desk = new KeptNotebook.Desk(attempts, answers, answering, journey, grading, new SecureRandom());
    }

    /** The notebook of whoever acts, in one lesson. */
    public Notebook of(LessonKey lesson, int revision) {
        return new KeptNotebook(desk, lesson, revision);
    }

    /** A notebook that forgets everything. */
    public Notebook scratch() {
        return new ScratchNotebook(desk.grading(), desk.dice());
    }
}
