/**
 * Where instructors write: the list of what is taught with what is wrong in it, the editor with its preview, revisions,
 * and courses as zip files. What a lesson is, how it is checked and where it is kept is {@code course}'s business, and how
 * it looks to a learner is {@code study}'s; here are only the tools. Nobody depends on this package; its pages are for
 * instructors and administrators.
 */
@ApplicationModule(
        displayName = "Authoring",
        allowedDependencies = {"course", "lab", "study", "progress", "account"})
@NullMarked
package org.syntofin.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
