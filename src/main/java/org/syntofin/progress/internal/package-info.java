/** The tables of progress: entities and their repositories. Only the services of the feature's root use them. */
@NullMarked
package org.syntofin.progress.internal;

import org.jspecify.annotations.NullMarked;
