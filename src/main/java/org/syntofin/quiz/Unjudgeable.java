package org.syntofin.quiz;

/** A question whose scenario is missing or never comes to what it asks; the check of content reports it. */
public final class Unjudgeable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unjudgeable() {
        super("the question's scenario is missing, or does not come to what it asks");
    }
}
