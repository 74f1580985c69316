package org.syntofin.progress;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is being made.
 *
 * @param response the response as text, or null before the first move
 * @param number counts the saved drafts of the attempt, from 0; who saves names the number that they saw last
 */
public record Draft(@Nullable String response, int number) {}
