package org.syntofin.lab;

import java.util.Optional;

/**
 * Knows scenarios by the addresses of their runs. Whoever keeps scenarios implements this as a bean; the first source that
 * knows an address answers for it. A source also decides whether the learner who asks may see the run.
 */
public interface RunSource {

    /** Empty where this source does not know the address, or where this learner may not see what is there. */
    Optional<ScenarioText> find(RunAddress address);
}
