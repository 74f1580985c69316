/**
 * SynToFin: learn how TCP connections begin and end by running them. The root holds only the entry point; each
 * package below it is one feature.
 */
@NullMarked
package org.syntofin;

import org.jspecify.annotations.NullMarked;
