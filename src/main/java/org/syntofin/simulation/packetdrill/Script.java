package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Map;

/**
 * A script as read: nothing of it has been played.
 *
 * @param file its name, for messages
 * @param options the lines {@code --name=value} at its top
 * @param events in the order of the file
 */
public record Script(String file, Map<String, String> options, List<ScriptEvent> events) {

    public Script {
        options = Map.copyOf(options);
        events = List.copyOf(events);
    }
}
