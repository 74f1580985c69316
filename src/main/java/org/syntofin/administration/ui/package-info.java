/** The pages for administrators: the people of this installation, their roles, and one-time links for lost passwords. */
@NullMarked
package org.syntofin.administration.ui;

import org.jspecify.annotations.NullMarked;
