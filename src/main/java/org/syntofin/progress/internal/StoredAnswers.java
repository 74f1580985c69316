package org.syntofin.progress.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The answers of everybody; the services narrow them to whoever acts. */
public interface StoredAnswers extends JpaRepository<StoredAnswer, UUID> {

    @Query("select a from StoredAnswer a where a.submission = :submission and a.learner in :learners")
    Optional<StoredAnswer> find(UUID submission, Collection<UUID> learners);

    /** Those of practice, newest last. */
    @Query("select a from StoredAnswer a where a.learner in :learners and a.course = :course and a.lesson = :lesson"
            + " and a.sitting is null order by a.givenAt, a.id")
    List<StoredAnswer> ofLesson(Collection<UUID> learners, String course, String lesson);

    /** Those of practice, newest last. */
    @Query("select a from StoredAnswer a where a.learner in :learners and a.course = :course and a.sitting is null"
            + " order by a.givenAt, a.id")
    List<StoredAnswer> ofCourse(Collection<UUID> learners, String course);

    @Query("select a from StoredAnswer a where a.learner in :learners order by a.givenAt, a.id")
    List<StoredAnswer> ofLearner(Collection<UUID> learners);

    /** Newest last. */
    @Query("select a from StoredAnswer a where a.sitting = :sitting and a.learner in :learners order by a.givenAt,"
            + " a.id")
    List<StoredAnswer> ofSitting(UUID sitting, Collection<UUID> learners);

    /** Everybody's, oldest first; a page of them. */
    @Query("select a from StoredAnswer a where a.course = :course and a.lesson = :lesson and a.question = :question"
            + " order by a.givenAt, a.id offset :offset rows fetch first :limit rows only")
    List<StoredAnswer> ofQuestion(String course, String lesson, String question, int offset, int limit);

    @Query("select count(a) from StoredAnswer a where a.course = :course and a.lesson = :lesson"
            + " and a.question = :question")
    int countByQuestion(String course, String lesson, String question);

    /** Oldest first. */
    @Query("select a from StoredAnswer a where a.attempt = :attempt and a.learner in :learners"
            + " order by a.givenAt, a.id")
    List<StoredAnswer> ofAttempt(UUID attempt, Collection<UUID> learners);

    boolean existsByAttempt(UUID attempt);
}
