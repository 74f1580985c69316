package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syntofin.lab.Ask;
import org.syntofin.simulation.Step.Send;
import org.syntofin.simulation.Trace;

/** What can be chosen at a stop: the truth, and what misconceptions would say; in an order that tells nothing. */
final class Options {

    /** A number that nobody can foretell. */
    static final String NEW = "new";

    private static final int MOST_NUMBERS = 5;
    private static final List<String> FLAGS = List.of("SYN", "SYN+ACK", "ACK", "FIN", "FIN+ACK", "RST", "RST+ACK");
    private static final List<String> OPENING = List.of("SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1");
    private static final List<String> CLOSING =
            List.of("FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT", "LISTEN", "CLOSED");

    private final Trace trace;
    private final Stop stop;
    private final Moment moment;

    Options(Trace trace, Stop stop) {
        this.trace = trace;
        this.stop = stop;
        this.moment = stop.moment(trace);
    }

    /** The choices for this part. */
    List<String> of(Ask ask) {
        return switch (ask) {
            case SENDER ->
                Stream.concat(trace.hosts().stream(), Stream.of(Moment.NOTHING)).toList();
            case FLAGS -> flags();
            case SEQ, ACK, LEN -> numbers(ask);
            // States of the phase that the connection is in: those that this run comes to would tell of its future.
            case STATE, CLIENT_STATE, SERVER_STATE -> OPENING.contains(moment.truth(ask)) ? OPENING : CLOSING;
        };
    }

    private List<String> flags() {
        Set<String> options = new LinkedHashSet<>(FLAGS);
        if (moment.send() != null) {
            options.add(moment.truth(Ask.FLAGS));
        }
        return List.copyOf(options);
    }

    private List<String> numbers(Ask ask) {
        String truth = moment.truth(ask);
        Set<Long> numbers = new LinkedHashSet<>();
        boolean unforetold = ask == Ask.SEQ && moment.choosesNumber();
        if (!truth.equals(Moment.NOTHING) && !unforetold) {
            numbers.add(Long.parseLong(truth));
        }
        Misconceptions.at(moment).stream()
                .filter(mistake -> mistake.part() == ask)
                .forEach(mistake -> numbers.add(Long.parseLong(mistake.value())));
        fill(numbers, ask);
        List<String> options = new ArrayList<>(
                new TreeSet<>(numbers.stream().limit(MOST_NUMBERS).toList())
                        .stream().map(String::valueOf).toList());
        if (ask == Ask.SEQ) {
            options.add(NEW);
        } else if (ask == Ask.ACK) {
            options.add(Moment.NOTHING);
        }
        return options;
    }

    /** Numbers that were seen, where misconceptions give too few. */
    private void fill(Set<Long> numbers, Ask ask) {
        if (ask == Ask.LEN) {
            numbers.add(0L);
            numbers.add(1L);
        }
        for (int i = stop.shown() - 1; i >= 0 && numbers.size() < MOST_NUMBERS; i--) {
            if (trace.steps().get(i).event() instanceof Send send) {
                if (ask == Ask.LEN) {
                    numbers.add((long) send.segment().payload().length());
                } else {
                    numbers.add(send.segment().seq().value());
                    numbers.add((send.segment().seq().value() + 1) & 0xFFFF_FFFFL);
                }
            }
        }
    }
}
