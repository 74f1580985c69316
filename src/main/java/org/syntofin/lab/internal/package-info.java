/** What the lab keeps to itself: the endpoint that answers runs, their documents, and the elements' words. */
@NullMarked
package org.syntofin.lab.internal;

import org.jspecify.annotations.NullMarked;
