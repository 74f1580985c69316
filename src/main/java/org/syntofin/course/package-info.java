/**
 * Courses and lessons: the reader of the content format, the check that authors, import and command line share, and
 * the catalogue of what is taught, with every lesson's revisions in the database. Others ask
 * {@link org.syntofin.course.Catalogue} for what learners see; files become a
 * {@link org.syntofin.course.CourseContent} by {@link org.syntofin.course.reading.CourseReader}. A lesson is a document: blocks
 * of clean HTML between simulations, questions, captures and notes. What a learner has done is not here but in
 * progress, and no page is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.syntofin.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
