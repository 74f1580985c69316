package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;

/** The segments from nowhere of a scenario, with their ports filled in. */
final class Injections {

    private static final int MOST = 60;

    private Injections() {}

    static List<Segment> of(Scenario scenario) {
        List<Segment> segments = new ArrayList<>();
        for (InjectSpec inject : scenario.injects()) {
            for (int i = 0; i < inject.count() && inject.icmp() == null && segments.size() < MOST; i++) {
                Segment written = inject.segment().toSegment();
                segments.add(new Segment(
                        complete(scenario, written.from(), i),
                        complete(scenario, written.to(), 0),
                        written.flags(),
                        written.seq(),
                        written.ack(),
                        written.window(),
                        written.urgentPointer(),
                        written.options(),
                        written.payload()));
            }
        }
        return segments;
    }

    private static Endpoint complete(Scenario scenario, Endpoint end, int number) {
        return scenario.host(end.host())
                .map(HostSpec::port)
                .map(port -> new Endpoint(end.host(), end.port() == 0 ? port : end.port()))
                .orElseGet(() -> new Endpoint(end.host(), Math.min(0xffff, Math.max(1, end.port()) + number)));
    }
}
