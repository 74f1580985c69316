package org.syntofin.authoring.ui;

import org.syntofin.authoring.Words;

/** Puts what a form has made into the lesson: in each language its block. */
@FunctionalInterface
public interface Inserted {

    void put(Words block);
}
