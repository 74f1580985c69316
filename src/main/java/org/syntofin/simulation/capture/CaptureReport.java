package org.syntofin.simulation.capture;

import java.util.List;
import org.syntofin.simulation.Trace;

/**
 * What a capture shows.
 *
 * @param connections a trace for each, in the order of their first packets; times count from the capture's first
 *     packet
 * @param notes what is remarkable, first about the file, then by connection
 */
public record CaptureReport(List<Trace> connections, List<CaptureNote> notes) {

    public CaptureReport {
        connections = List.copyOf(connections);
        notes = List.copyOf(notes);
    }
}
