/** The form of a question: one part for each kind, and what the engine says of its key. */
@NullMarked
package org.syntofin.authoring.ui.question;

import org.jspecify.annotations.NullMarked;
