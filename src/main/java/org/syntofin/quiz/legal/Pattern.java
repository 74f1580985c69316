package org.syntofin.quiz.legal;

import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.SegmentPattern;

/** What an item stands for. */
public sealed interface Pattern {

    /** Whether this is what the run shows. */
    boolean matches(Shown shown);

    /** The host that acts. */
    String host();

    /**
     * A segment with the fields that are written.
     *
     * @param lost whether the network loses it
     */
    record OfSegment(SegmentPattern fields, boolean lost) implements Pattern {
        @Override
        public boolean matches(Shown shown) {
            return shown instanceof Shown.Sent sent && fields.matches(sent.segment());
        }

        @Override
        public String host() {
            return fields.from().host();
        }
    }

    /** A state entered. */
    record OfState(String host, State state) implements Pattern {
        @Override
        public boolean matches(Shown shown) {
            return shown instanceof Shown.Entered entered && entered.host().equals(host) && entered.state() == state;
        }
    }

    /** A call made. */
    record OfCall(String host, String call) implements Pattern {
        @Override
        public boolean matches(Shown shown) {
            return shown instanceof Shown.Called called
                    && called.host().equals(host)
                    && called.call().equals(call);
        }
    }

    /** A signal told. */
    record OfSignal(String host, String signal) implements Pattern {
        @Override
        public boolean matches(Shown shown) {
            return shown instanceof Shown.Told told
                    && told.host().equals(host)
                    && told.signal().equals(signal);
        }
    }

    /** Words, which no run shows. */
    record Never() implements Pattern {
        @Override
        public boolean matches(Shown shown) {
            return false;
        }

        @Override
        public String host() {
            return "";
        }
    }
}
