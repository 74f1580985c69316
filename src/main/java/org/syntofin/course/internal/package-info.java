/** The rows of contents: folders, their revisions, the files of these and their bytes. */
@NullMarked
package org.syntofin.course.internal;

import org.jspecify.annotations.NullMarked;
