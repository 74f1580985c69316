/** The lab's pages: every scenario that travels with the program as a starting point, and one run to be changed freely. */
@NullMarked
package org.syntofin.lab.ui;

import org.jspecify.annotations.NullMarked;
