/**
 * Traces as captures and captures as traces.
 *
 * <p>{@link org.syntofin.simulation.capture.TraceCapture} writes a trace as the pcapng file that a capture on the wire
 * would have given. {@link org.syntofin.simulation.capture.CaptureAnalysis} does the opposite for any capture: it finds
 * the connections, drives one engine at each end by what the capture shows, and gives a trace for each, in which
 * whatever the capture cannot show is marked as inferred, and notes that name what is remarkable. Both know nothing of
 * where files come from.
 */
@NullMarked
package org.syntofin.simulation.capture;

import org.jspecify.annotations.NullMarked;
