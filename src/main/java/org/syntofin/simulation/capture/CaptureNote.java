package org.syntofin.simulation.capture;

import java.util.Map;

/**
 * Something remarkable about a capture.
 *
 * @param connection which connection it is about, from 1; 0 for the file
 * @param code as in {@code capture.three-segment-close}; the words are {@code finding.CODE}
 * @param arguments for the words' placeholders, by name
 */
public record CaptureNote(int connection, String code, Map<String, String> arguments) {

    public CaptureNote {
        arguments = Map.copyOf(arguments);
    }
}
