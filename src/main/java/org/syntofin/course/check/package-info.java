/**
 * What is looked for in contents beyond their being readable: references, pictures, languages, reading, tests, answers on
 * the engine, and what the report calls a gap. {@link org.syntofin.course.ContentCheck} and
 * {@link org.syntofin.course.LessonTrial} ask them.
 */
@NullMarked
package org.syntofin.course.check;

import org.jspecify.annotations.NullMarked;
