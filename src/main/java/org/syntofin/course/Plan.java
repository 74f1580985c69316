package org.syntofin.course;

import java.time.Instant;

/**
 * That a draft is to be published by itself.
 *
 * @param judgeAgain whether answers that were given until then to questions which it changes are judged again
 */
public record Plan(Instant at, boolean judgeAgain) {}
