/** The pages of instructors who write. Only routes and their parts; no other package knows them. */
@NullMarked
package org.syntofin.authoring.ui;

import org.jspecify.annotations.NullMarked;
