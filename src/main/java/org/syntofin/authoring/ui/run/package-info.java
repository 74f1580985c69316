/** The form of a simulation: which run is shown, and the story of one that is made here. */
@NullMarked
package org.syntofin.authoring.ui.run;

import org.jspecify.annotations.NullMarked;
