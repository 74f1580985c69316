package org.syntofin.simulation.toml;

import java.util.Optional;
import org.syntofin.simulation.Findings;

/**
 * Reads TOML 1.0 from any bytes. Nothing is thrown: what is wrong goes to the findings, and what could be read is
 * handed out, so that one slip does not hide the next.
 */
public final class Toml {

    /** The largest file that is looked at. */
    public static final int LIMIT_BYTES = 1 << 20;

    private Toml() {}

    /** Reads a file; a file that is too large or not UTF-8 gives an empty table and a finding. */
    public static TomlTable read(String file, byte[] bytes, Findings findings) {
        Optional<SourceText> source = SourceText.decode(file, bytes, LIMIT_BYTES, findings);
        return read(source.orElseGet(() -> new SourceText(file, "", 1)), findings);
    }

    /** Reads a text that may be a part of a file. */
    public static TomlTable read(SourceText source, Findings findings) {
        return new TomlParser(source, findings).parse();
    }
}
