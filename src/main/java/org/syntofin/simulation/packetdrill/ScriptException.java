package org.syntofin.simulation.packetdrill;

import java.util.Map;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

/** A text that is no script: what is wrong and where. */
public final class ScriptException extends RuntimeException {

    private final transient Finding finding;

    ScriptException(Position position, String code, Map<String, String> arguments) {
        super(position + ": " + code + " " + arguments);
        this.finding = Finding.error(position, code, arguments);
    }

    public Finding finding() {
        return finding;
    }
}
