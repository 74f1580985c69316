/** The list of what is taught, one course with its lessons, and what comes from a zip file or a release. */
@NullMarked
package org.syntofin.authoring.ui.courses;

import org.jspecify.annotations.NullMarked;
