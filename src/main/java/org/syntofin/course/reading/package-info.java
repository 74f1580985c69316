/**
 * From a folder to a course: front matter, Markdown, fences, the files that lessons share.
 * {@link org.syntofin.course.reading.CourseReader} is the way in; what it makes are the values of the root package.
 */
@NullMarked
package org.syntofin.course.reading;

import org.jspecify.annotations.NullMarked;
