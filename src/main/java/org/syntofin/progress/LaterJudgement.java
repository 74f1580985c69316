package org.syntofin.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A judgement that stands beside the first one of an answer.
 *
 * @param answer the answer's row
 * @param number counts the later judgements of the answer, from 1
 * @param revision the revision of the lesson whose question judged
 */
public record LaterJudgement(UUID answer, int number, int revision, Marking marking, Instant judgedAt) {}
