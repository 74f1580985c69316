/** A lesson being written: its texts or a form of the same, the preview beside it, and what is done with both. */
@NullMarked
package org.syntofin.authoring.ui.editor;

import org.jspecify.annotations.NullMarked;
