package org.syntofin.authoring.ui.editor;

/** What a page does about what is written on it. */
interface WritingListener {

    /** A text was changed: the preview follows. */
    void typed();

    /** The author pauses, or another text is open: the check follows. */
    void rested();

    /** The author is at that block of the lesson now. */
    void at(int block);

    /** The author wants to write in the form, or the text, and will want to the next time. */
    void chosen(WritingPlace place);

    /** Something is to be said by a key of words. */
    void said(String key);
}
