package org.syntofin.authoring.ui.editor;

/**
 * Where an author is in a lesson.
 *
 * @param path of the text; one that is not there stands for the first
 * @param line to go to; 0 for none
 * @param form whether the form is before the author's eyes
 */
record WritingPlace(String path, int line, boolean form) {}
