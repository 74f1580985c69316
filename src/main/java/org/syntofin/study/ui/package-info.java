/** The learner's pages. Each asks the services of study, course and progress and holds no rule of its own. */
@NullMarked
package org.syntofin.study.ui;

import org.jspecify.annotations.NullMarked;
