package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasteryTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(0, 1));

    private int given;

    @Test
    void countsTheNewestAnswerOfEachQuestion() {
        Mastery mastery = Mastery.of(List.of("a", "b", "c"), List.of(answer("a", 0), answer("b", 1), answer("a", 1)));

        assertThat(mastery).isEqualTo(new Mastery(3, 2, 2, 2.0 / 3));
    }

    @Test
    void takesAnswersInTheOrderOfTheirTimeWhateverTheListsOrder() {
        Answer first = answer("a", 1);
        Answer second = answer("a", 0.5);

        assertThat(Mastery.of(List.of("a"), List.of(second, first)).score()).isEqualTo(0.5);
    }

    @Test
    void passesOverQuestionsThatAreNoLongerOnThePath() {
        Mastery mastery = Mastery.of(List.of("a"), List.of(answer("gone", 1)));

        assertThat(mastery).isEqualTo(new Mastery(1, 0, 0, 0));
        assertThat(mastery.complete()).isFalse();
    }

    @Test
    void isCompleteWithWrongAnswersAndFullOnlyWithRightOnes() {
        Mastery mastery = Mastery.of(List.of("a", "b"), List.of(answer("a", 1), answer("b", 0.3)));

        assertThat(mastery.complete()).isTrue();
        assertThat(mastery.full()).isFalse();
    }

    private Answer answer(String question, double score) {
        return new Answer(
                new SubmissionId(UUID.randomUUID()),
                ATTEMPT,
                new QuestionKey("tcp", "handshake", question),
                1,
                "{}",
                "{}",
                Instant.EPOCH.plusSeconds(++given),
                1,
                new Marking(score, null, "1"));
    }
}
