package org.syntofin.progress;

/** Names a test of a course for ever. */
public record TestKey(String course, String test) {

    public TestKey {
        Ids.check("course", course);
        Ids.check("test", test);
    }
}
