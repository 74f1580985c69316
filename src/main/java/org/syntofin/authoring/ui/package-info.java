/** What the pages of instructors who write share. Their routes lie below; no other feature knows them. */
@NullMarked
package org.syntofin.authoring.ui;

import org.jspecify.annotations.NullMarked;
