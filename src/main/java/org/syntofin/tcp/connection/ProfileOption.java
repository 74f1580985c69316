package org.syntofin.tcp.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * What can be chosen about a host's TCP, with the choice of the profile {@code rfc9293} as default.
 *
 * <p>Durations are in microseconds. An option named in a scenario is this constant's name in lower case.
 */
public enum ProfileOption {
    /** The MSS announced in SYN; 0 sends no such option (RFC 9293, 3.7.1). */
    MSS(Kind.NUMBER, 0, 65_495, 1_460),
    /** The MSS assumed where the other end announced none: 536, or 1220 over IPv6 (MUST-15). */
    DEFAULT_MSS(Kind.NUMBER, 1, 65_495, 536),
    /** The receive buffer, in octets. */
    WINDOW(Kind.NUMBER, 0, 1 << 30, 65_535),
    /** The receive buffer is rounded up to whole segments once the other end's MSS is known. */
    WINDOW_WHOLE_SEGMENTS(Kind.FLAG, 0),
    /** The window is also told when it opens by a quarter of the buffer, not only when it was nearly closed. */
    WINDOW_UPDATE_QUARTER(Kind.FLAG, 0),
    /** The shift offered in SYN; -1 offers none (RFC 7323, 2). */
    WINDOW_SCALE(Kind.NUMBER, -1, 15, -1),
    SACK(Kind.FLAG, 0),
    TIMESTAMPS(Kind.FLAG, 0),
    /** How a SYN's options stand: 0 by kind without filling up, 1 as Linux, 2 as BSD. */
    OPTION_LAYOUT(Kind.NUMBER, 0, 2, 0),
    /** SYN carries ECE and CWR, SYN,ACK carries ECE (RFC 3168, 6.1.1). */
    ECN(Kind.FLAG, 0),
    /** A SYN that asks for ECN is answered with ECE, even where our own SYN does not ask. */
    ECN_ANSWER(Kind.FLAG, 0),
    /** How many copies of a SYN still ask for ECN (RFC 3168, 6.1.1.1). */
    ECN_SYN_RETRIES(Kind.NUMBER, 0, 30, 30),
    /** Fast Open: a cookie is asked for, given and honoured (RFC 7413). */
    FAST_OPEN(Kind.FLAG, 0),
    /** Fast Open also without a cookie, as among hosts that trust each other (RFC 7413, 7). */
    FAST_OPEN_WITHOUT_COOKIE(Kind.FLAG, 0),
    /** How many connections may have handed on their SYN's text before they are established (RFC 7413, 5.1). */
    FAST_OPEN_PENDING(Kind.NUMBER, 0, 100_000, 16),
    /** A server that refused is not asked again (RFC 7413, 4.1.3.1). */
    FAST_OPEN_REFUSAL_CACHED(Kind.FLAG, 1),
    /** How long it is not asked again; 0 is for ever. */
    FAST_OPEN_REFUSAL_TIME(Kind.DURATION, 0),
    /** How often a server changes the key of its cookies; the one before is still good. 0 is never (RFC 7413, 4.1.2). */
    FAST_OPEN_COOKIE_TIME(Kind.DURATION, 0),

    /** More than nothing, as all that RTO is made of: 0 doubled is 0, and a moment would never end. */
    RTO_INITIAL(Kind.DURATION, 1, 1_000_000),
    RTO_MIN(Kind.DURATION, 1, 1_000_000),
    /** What is added to every timeout that is computed or doubled. */
    RTO_SLOP(Kind.DURATION, 0),
    /** The least that 4 RTTVAR counts for (RFC 6298, 2.3). */
    RTO_VARIANCE_MIN(Kind.DURATION, 0),
    /** 0 puts no bound on the doubling (RFC 6298, 2.5). */
    RTO_MAX(Kind.DURATION, 0),
    /** RTO for data after a SYN was lost (RFC 6298, 5.7). */
    RTO_AFTER_SYN_LOSS(Kind.DURATION, 1, 3_000_000),
    /** How long a SYN is repeated; at least 180 s (MUST-23). */
    R2_SYN(Kind.DURATION, 190_000_000),
    /** How often a SYN is repeated; 0 leaves it to R2_SYN alone. */
    SYN_RETRIES(Kind.NUMBER, 0, 30, 0),
    /** How long opening may take in all; 0 leaves it to the repetitions. */
    OPEN_TIMEOUT(Kind.DURATION, 0),
    /** How long data and FIN are repeated; at least 100 s (SHLD-11). */
    R2(Kind.DURATION, 100_000_000),
    /** 0 is none (RFC 9293, 3.9.1.1). */
    USER_TIMEOUT(Kind.DURATION, 0),
    MSL(Kind.DURATION, 120_000_000),
    /** How long an end that closed waits in FIN-WAIT-2; 0 is for ever, as in the RFC. */
    FIN_WAIT_2_TIMEOUT(Kind.DURATION, 0),
    /** How long an acknowledgment of data or FIN waits for company; 0 sends it at once (MUST-40). */
    DELAYED_ACK(Kind.DURATION, 0),
    /** How many segments at the start of a connection are acknowledged at once, until the host answers with data. */
    QUICK_ACKS(Kind.NUMBER, 0, 1_000, 0),
    /** Whether DELAYED_ACK holds for FIN: 0 never, 1 only in ESTABLISHED, 2 always. */
    DELAYED_FIN_ACK(Kind.NUMBER, 0, 2, 2),

    KEEP_ALIVE(Kind.FLAG, 0),
    KEEP_ALIVE_IDLE(Kind.DURATION, 7_200_000_000L),
    KEEP_ALIVE_INTERVAL(Kind.DURATION, 75_000_000),
    KEEP_ALIVE_PROBES(Kind.NUMBER, 1, 100, 9),
    /** A probe carries one garbage octet (MAY-6). */
    KEEP_ALIVE_OCTET(Kind.FLAG, 0),

    /** RFC 5961, 3: only an exact RST resets. Off: RFC 793, any in the window. */
    RFC5961_RST(Kind.FLAG, 1),
    /** RFC 5961, 4: a SYN is challenged. Off: RFC 793, one in the window resets. */
    RFC5961_SYN(Kind.FLAG, 1),
    /** RFC 5961, 5: acknowledgments from long ago are refused. */
    RFC5961_ACK(Kind.FLAG, 1),
    CHALLENGE_LIMIT(Kind.NUMBER, 0, 1_000_000, 10),
    CHALLENGE_PERIOD(Kind.DURATION, 5_000_000),

    /** The SYN,ACK of a simultaneous open is also answered by an ACK. */
    CROSSING_SYN_ACK_ANSWERED(Kind.FLAG, 0),
    /** A SYN,ACK that echoes a timestamp which no SYN had draws RST. */
    SYN_ECHO_CHECKED(Kind.FLAG, 0),
    /** The window check also holds for the SYN,ACK of a simultaneous open; off: as figure 7 draws it. */
    STRICT_SIMULTANEOUS_OPEN(Kind.FLAG, 0),
    /** A repeated FIN starts 2 MSL anew, although the sequence check drops it. */
    TIME_WAIT_RESTART(Kind.FLAG, 1),
    /** Who aborts waits in TIME-WAIT (3.5.2) instead of CLOSED (3.10.5). */
    ABORT_TIME_WAIT(Kind.FLAG, 0),
    /** RFC 1337, F1: RST does not end TIME-WAIT. */
    RFC1337(Kind.FLAG, 0),
    /** TIME-WAIT drops what carries no ACK, and answers all but the one pure acknowledgment that it expects. */
    TIME_WAIT_ANSWERS_ODD(Kind.FLAG, 0),
    /** A SYN in TIME-WAIT that proves nothing is challenged; off: dropped without a word (RFC 6191). */
    CHALLENGE_IN_TIME_WAIT(Kind.FLAG, 1),
    /** A SYN in TIME-WAIT that proves to be new opens again (RFC 6191, MAY-2). */
    TIME_WAIT_REUSE(Kind.FLAG, 1),
    /** RST in SYN-SENT leads back to LISTEN, if that is where it came from (3.5's prose). */
    RESET_TO_LISTEN(Kind.FLAG, 0),
    /** The right edge of the window counts as inside for RST, as RFC 5961 prints it (erratum 4845). */
    RST_EDGE_AS_PRINTED(Kind.FLAG, 0),
    /** After a simultaneous close the connection is deleted at once (3.6 case 3) instead of TIME-WAIT. */
    CLOSING_TO_CLOSED(Kind.FLAG, 0),

    /** close() ends both directions: unread or later data draws RST (MAY-1, SHLD-3). */
    HALF_DUPLEX_CLOSE(Kind.FLAG, 0),
    /** RST of an abort carries an acknowledgment. */
    ABORT_WITH_ACK(Kind.FLAG, 0),
    /** RST of an abort stays within the other end's window, since beyond it would not be believed. */
    RESET_IN_WINDOW(Kind.FLAG, 0),
    /** A repeated SYN in SYN-RECEIVED draws SYN,ACK again instead of an ACK. */
    RESEND_SYN_ACK(Kind.FLAG, 0),
    /** The acknowledgment sent in CLOSING repeats the FIN. */
    CLOSING_REPEATS_FIN(Kind.FLAG, 0),
    /** An acknowledgment of what was not sent yet is dropped in ESTABLISHED without an answer. */
    UNSENT_ACK_IGNORED(Kind.FLAG, 0),
    /** The acknowledgment that an old segment carries counts, although the sequence check answers and drops it. */
    OLD_SEGMENT_ACKS(Kind.FLAG, 0),
    /** A listener drops SYN,ACK without an RST. */
    LISTEN_IGNORES_SYN_ACK(Kind.FLAG, 0),
    /** What a SYN brings besides itself is kept for ESTABLISHED: 2 text and FIN, 1 text, 0 nothing. */
    SYN_TEXT_KEPT(Kind.NUMBER, 0, 2, 2),
    /** A program that is still reading urgent text is told when there is more of it (MUST-32); off: 3.10.7.4 sixth. */
    URGENT_ADVANCE_TOLD(Kind.FLAG, 0),
    /** Where timestamps were agreed on, a segment without is dropped (RFC 7323, 3.2, SHOULD). */
    TIMESTAMPS_REQUIRED(Kind.FLAG, 1),
    /** ICMP hard errors end a connection that is being opened. */
    HARD_ERRORS_ABORT_OPENING(Kind.FLAG, 1),
    /** So do the soft ones, which say that it may pass by itself. */
    SOFT_ERRORS_ABORT_OPENING(Kind.FLAG, 0),
    /** ICMP hard errors abort also in synchronized states (SHLD-26). */
    HARD_ERRORS_ABORT(Kind.FLAG, 1),
    /** Nothing is sent for one MSL after a reboot (3.4.3). */
    QUIET_TIME(Kind.FLAG, 0),
    /** A segment to a closed port draws no RST. */
    BLACKHOLE(Kind.FLAG, 0),
    /** A segment with SYN and FIN is dropped. */
    DROP_SYN_FIN(Kind.FLAG, 0),

    /** How many connections may be in SYN-RECEIVED, and how many may wait for accept. */
    BACKLOG(Kind.NUMBER, 0, 100_000, 128),
    /** How many may wait for accept; -1 is as many as BACKLOG says. */
    ACCEPT_BACKLOG(Kind.NUMBER, -1, 200_000, -1),
    /** What was reset before it was accepted can still be accepted, and its text read. */
    ABORTED_STAY_IN_QUEUE(Kind.FLAG, 0),
    /** 0 never, 1 where the backlog is full, 2 always (RFC 4987, 3.6). */
    SYN_COOKIES(Kind.NUMBER, 0, 2, 0),
    /** How long a connection may stay in SYN-RECEIVED; 0 as long as SYN,ACK is repeated (RFC 4987, 3.3). */
    SYN_RECEIVED_TIMEOUT(Kind.DURATION, 0),
    /** A full backlog gives up its oldest entry (RFC 4987, 3.4). */
    RECYCLE_OLDEST(Kind.FLAG, 0);

    /** How a value is written. */
    public enum Kind {
        NUMBER,
        /** true or false, held as 1 or 0. */
        FLAG,
        /** As in {@code "20ms"}, held in microseconds. */
        DURATION
    }

    private static final long LONGEST = 86_400_000_000L * 365;

    private final Kind kind;
    private final long least;
    private final long most;
    private final long byDefault;

    ProfileOption(Kind kind, long byDefault) {
        this(kind, 0, byDefault);
    }

    ProfileOption(Kind kind, long least, long byDefault) {
        this(kind, least, kind == Kind.FLAG ? 1 : LONGEST, byDefault);
    }

    ProfileOption(Kind kind, long least, long most, long byDefault) {
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.byDefault = byDefault;
    }

    public Kind kind() {
        return kind;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    public long byDefault() {
        return byDefault;
    }

    /** As scenarios write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProfileOption> ofText(String text) {
        for (ProfileOption option : values()) {
            if (option.text().equals(text)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
