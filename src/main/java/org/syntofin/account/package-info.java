/**
 * People: who learns, who may do what, and how one signs in. Other features ask {@link org.syntofin.account.CurrentLearner}
 * who is acting and store only {@link org.syntofin.account.LearnerId}s; each that stores something about a learner
 * implements {@link org.syntofin.account.PersonalData}. A visitor needs no account: a guest becomes a row at the first
 * thing that is kept ({@link org.syntofin.account.CurrentLearner#settle()}), keeps the id on registering, and turns into
 * an alias when claimed by an account that exists. Who one is comes from device tokens, not from the HTTP session, which
 * may be lost at any time. This module knows nothing of lessons or progress.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {})
@NullMarked
package org.syntofin.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
