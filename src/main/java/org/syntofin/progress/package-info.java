/**
 * What a learner has done: attempts with the values that were drawn for them, drafts of answers that are being made,
 * answers, and the place in each lesson. Answers are facts, appended and never changed; marks and mastery are computed
 * from them. Every service here works for whoever is acting now, and no method takes a learner's id from outside (but
 * that of an author who has planned a judgement, to be written beside it), so nobody can reach another's work; an attempt's id that belongs to somebody else is refused. Judging an answer is the
 * work of {@code quiz}, and showing anything is the work of {@code study}.
 */
@ApplicationModule(displayName = "Progress", allowedDependencies = "account")
@NullMarked
package org.syntofin.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
