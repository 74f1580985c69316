package org.syntofin.tcp.connection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A branch of a standard that can be taken. Its id is the citation, from the document inwards; its words are
 * {@code rule.ID} in the translations.
 */
public enum Rule {
    OPEN_PASSIVE("rfc9293.3.10.1.closed.passive"),
    OPEN_ACTIVE("rfc9293.3.10.1.closed.active"),
    OPEN_LISTEN("rfc9293.3.10.1.listen.active"),
    OPEN_EXISTS("rfc9293.3.10.1.exists"),
    SEND_CLOSED("rfc9293.3.10.2.closed"),
    SEND_LISTEN("rfc9293.3.10.2.listen"),
    SEND_LISTEN_UNSPECIFIED("rfc9293.3.10.2.listen.unspecified"),
    SEND_OPENING("rfc9293.3.10.2.opening"),
    SEND_DATA("rfc9293.3.10.2.established"),
    SEND_URGENT("rfc9293.3.10.2.urgent"),
    SEND_CLOSING("rfc9293.3.10.2.closing"),
    RECEIVE_CLOSED("rfc9293.3.10.3.closed"),
    RECEIVE_OPENING("rfc9293.3.10.3.opening"),
    RECEIVE_WAITS("rfc9293.3.10.3.established.waits"),
    RECEIVE_DATA("rfc9293.3.10.3.established"),
    RECEIVE_URGENT("rfc9293.3.10.3.urgent"),
    RECEIVE_CLOSE_WAIT("rfc9293.3.10.3.close-wait"),
    RECEIVE_CLOSE_WAIT_EMPTY("rfc9293.3.10.3.close-wait.empty"),
    RECEIVE_CLOSING("rfc9293.3.10.3.closing"),
    CLOSE_CLOSED("rfc9293.3.10.4.closed"),
    CLOSE_LISTEN("rfc9293.3.10.4.listen"),
    CLOSE_SYN_SENT("rfc9293.3.10.4.syn-sent"),
    CLOSE_SYN_RECEIVED("rfc9293.3.10.4.syn-received"),
    CLOSE_SYN_RECEIVED_QUEUED("rfc9293.3.10.4.syn-received.queued"),
    CLOSE_ESTABLISHED("rfc9293.3.10.4.established"),
    CLOSE_FIN_WAIT("rfc9293.3.10.4.fin-wait"),
    CLOSE_CLOSE_WAIT("rfc9293.3.10.4.close-wait"),
    CLOSE_CLOSE_WAIT_FIN("rfc9293.3.10.4.close-wait.fin"),
    CLOSE_CLOSING("rfc9293.3.10.4.closing"),
    CLOSE_UNREAD("rfc9293.3.6.1.unread"),
    DATA_AFTER_CLOSE("rfc9293.3.6.1.data-after-close"),
    ABORT_CLOSED("rfc9293.3.10.5.closed"),
    ABORT_LISTEN("rfc9293.3.10.5.listen"),
    ABORT_SYN_SENT("rfc9293.3.10.5.syn-sent"),
    ABORT_SYNCHRONIZED("rfc9293.3.10.5.established"),
    ABORT_CLOSING("rfc9293.3.10.5.closing"),
    ABORT_TIME_WAIT("rfc9293.3.5.2.time-wait"),
    CLOSED_RST("rfc9293.3.10.7.1.rst"),
    CLOSED_ACK("rfc9293.3.10.7.1.ack"),
    CLOSED_NO_ACK("rfc9293.3.10.7.1.no-ack"),
    LISTEN_RST("rfc9293.3.10.7.2.first"),
    LISTEN_ACK("rfc9293.3.10.7.2.second"),
    LISTEN_SYN("rfc9293.3.10.7.2.third"),
    LISTEN_OTHER("rfc9293.3.10.7.2.fourth"),
    FAST_OPEN_ASKED("rfc7413.4.1.1.request"),
    FAST_OPEN_SYN("rfc7413.4.2.2.syn"),
    FAST_OPEN_LEARNT("rfc7413.4.1.3.learnt"),
    FAST_OPEN_TEXT_AGAIN("rfc7413.4.2.2.again"),
    FAST_OPEN_GIVEN("rfc7413.4.1.2.given"),
    FAST_OPEN_ACCEPTED("rfc7413.4.2.2.accepted"),
    FAST_OPEN_RENEWED("rfc7413.4.1.2.renewed"),
    FAST_OPEN_WRONG("rfc7413.4.2.2.wrong"),
    FAST_OPEN_LIMIT("rfc7413.5.1.limit"),
    BACKLOG_FULL("rfc4987.2.backlog"),
    RECYCLED("rfc4987.3.4.recycled"),
    SYN_RECEIVED_TIMEOUT("rfc4987.3.3.timeout"),
    COOKIE_GIVEN("rfc4987.3.6.given"),
    COOKIE_GOOD("rfc4987.3.6.good"),
    COOKIE_WRONG("rfc4987.3.6.wrong"),
    ACCEPT_QUEUE_FULL("impl.accept-queue.ack"),
    ACCEPT_QUEUE_FULL_SYN("impl.accept-queue.syn"),
    SYN_SENT_BAD_ACK("rfc9293.3.10.7.3.first"),
    SYN_SENT_BAD_ACK_RST("rfc9293.3.10.7.3.first.rst"),
    SYN_SENT_RST("rfc9293.3.10.7.3.second"),
    SYN_SENT_RST_NO_ACK("rfc9293.3.10.7.3.second.no-ack"),
    SYN_SENT_RST_LISTEN("rfc9293.3.5.listen"),
    SYN_SENT_ESTABLISHED("rfc9293.3.10.7.3.fourth.established"),
    SYN_SENT_SIMULTANEOUS("rfc9293.3.10.7.3.fourth.syn-received"),
    SYN_SENT_NEITHER("rfc9293.3.10.7.3.fifth"),
    SEQ_UNACCEPTABLE("rfc9293.3.10.7.4.first"),
    SEQ_SIMULTANEOUS_OPEN("rfc9293.A.2.simultaneous-open"),
    SEQ_ZERO_WINDOW("rfc9293.3.10.7.4.first.zero-window"),
    PAWS("rfc7323.5.3.R1"),
    TIMESTAMP_MISSING("rfc7323.3.2.missing"),
    RST_OUTSIDE("rfc9293.3.10.7.4.second.outside"),
    RST_CHALLENGE("rfc9293.3.10.7.4.second.challenge"),
    CHALLENGE_SUPPRESSED("rfc5961.7.limit"),
    RST_SYN_RECEIVED_PASSIVE("rfc9293.3.10.7.4.second.syn-received.passive"),
    RST_SYN_RECEIVED_ACTIVE("rfc9293.3.10.7.4.second.syn-received.active"),
    RST_SYNCHRONIZED("rfc9293.3.10.7.4.second.established"),
    RST_CLOSING("rfc9293.3.10.7.4.second.closing"),
    RST_TIME_WAIT_IGNORED("rfc1337.3.F1"),
    SYN_SYN_RECEIVED_PASSIVE("rfc9293.3.10.7.4.fourth.syn-received"),
    SYN_CHALLENGE("rfc9293.3.10.7.4.fourth.challenge"),
    SYN_RFC793("rfc9293.3.10.7.4.fourth.rfc793"),
    TIME_WAIT_SYN_STAMP("rfc6191.2.timestamp"),
    TIME_WAIT_SYN_STAMP_SEQ("rfc6191.2.timestamp-seq"),
    TIME_WAIT_SYN_STAMPED("rfc6191.2.first-timestamp"),
    TIME_WAIT_SYN_SEQ("rfc9293.3.6.1.reopen"),
    TIME_WAIT_SYN_DROPPED("rfc6191.2.drop"),
    TIME_WAIT_RETURN("rfc9293.3.6.1.return"),
    TIME_WAIT_FIN_AGAIN("rfc9293.3.10.7.4.fifth.time-wait"),
    ACK_OFF("rfc9293.3.10.7.4.fifth.no-ack"),
    ACK_SYN_RECEIVED("rfc9293.3.10.7.4.fifth.syn-received"),
    ACK_SYN_RECEIVED_BAD("rfc9293.3.10.7.4.fifth.syn-received.bad"),
    ACK_TOO_OLD("rfc5961.5.2"),
    ACK_NEW("rfc9293.3.10.7.4.fifth.established"),
    ACK_DUPLICATE("rfc9293.3.10.7.4.fifth.duplicate"),
    ACK_UNSENT("rfc9293.3.10.7.4.fifth.unsent"),
    ACK_FIN_WAIT_1("rfc9293.3.10.7.4.fifth.fin-wait-1"),
    ACK_CLOSING("rfc9293.3.10.7.4.fifth.closing"),
    ACK_CLOSING_IGNORED("rfc9293.3.10.7.4.fifth.closing.ignored"),
    CLOSING_TO_CLOSED("rfc9293.3.6.case-3"),
    ACK_LAST_ACK("rfc9293.3.10.7.4.fifth.last-ack"),
    ACK_TIME_WAIT("rfc9293.3.10.7.4.fifth.time-wait.ack"),
    ACK_DELAYED("rfc9293.3.8.6.3"),
    ACK_HURRIED("rfc5681.4.2.at-once"),
    URGENT("rfc9293.3.10.7.4.sixth"),
    URGENT_AGAIN("rfc9293.3.10.7.4.sixth.again"),
    URGENT_IGNORED("rfc9293.3.10.7.4.sixth.ignored"),
    TEXT("rfc9293.3.10.7.4.seventh"),
    TEXT_HELD("rfc9293.3.10.7.4.seventh.held"),
    TEXT_IGNORED("rfc9293.3.10.7.4.seventh.ignored"),
    WINDOW_UPDATE("rfc9293.3.8.6.2.2"),
    FIN_ESTABLISHED("rfc9293.3.10.7.4.eighth.established"),
    FIN_FIN_WAIT_1("rfc9293.3.10.7.4.eighth.fin-wait-1"),
    FIN_FIN_WAIT_1_ACKED("rfc9293.3.10.7.4.eighth.fin-wait-1.acked"),
    FIN_FIN_WAIT_2("rfc9293.3.10.7.4.eighth.fin-wait-2"),
    FIN_HELD("rfc9293.3.10.7.4.eighth.held"),
    FIN_AGAIN("rfc9293.3.10.7.4.eighth.again"),
    FIN_TIME_WAIT("rfc9293.3.10.7.4.eighth.time-wait"),
    USER_TIMEOUT("rfc9293.3.10.8.user-timeout"),
    RETRANSMISSION_TIMEOUT("rfc9293.3.10.8.retransmission"),
    TIME_WAIT_TIMEOUT("rfc9293.3.10.8.time-wait"),
    R1("rfc9293.3.8.3.R1"),
    R2("rfc9293.3.8.3.R2"),
    R2_SYN("rfc9293.3.8.3.R2-syn"),
    RTO_AFTER_SYN_LOSS("rfc6298.5.7"),
    ZERO_WINDOW("rfc9293.3.8.6.1.wait"),
    PERSIST("rfc9293.3.8.6.1.probe"),
    WINDOW_OPENED("rfc9293.3.8.6.1.opened"),
    KEEP_ALIVE_PROBE("rfc9293.3.8.4.probe"),
    KEEP_ALIVE_DEAD("rfc9293.3.8.4.dead"),
    SILLY_WINDOW("rfc9293.3.8.6.2.1.wait"),
    SILLY_WINDOW_OVERRIDE("rfc9293.3.8.6.2.1.override"),
    PATH_MTU("rfc9293.3.7.2"),
    ICMP_SOFT("rfc9293.3.9.2.2.soft"),
    ICMP_HARD("rfc9293.3.9.2.2.hard"),
    ICMP_HARD_IGNORED("rfc9293.3.9.2.2.hard.ignored"),
    CHECKSUM("rfc9293.3.1.checksum"),
    HOST_DOWN("impl.host-down"),
    CRASH("rfc9293.3.4.3.crash"),
    QUIET_TIME("rfc9293.3.4.3.quiet-time"),
    IMPL_SYN_ACK_AGAIN("impl.syn-ack-again"),
    IMPL_CLOSING_FIN("impl.closing-fin"),
    IMPL_FIN_WAIT_2_TIMEOUT("impl.fin-wait-2"),
    IMPL_SYN_FIN("impl.syn-fin"),
    IMPL_BLACKHOLE("impl.blackhole"),
    IMPL_ACK_UNSENT("impl.ack-unsent"),
    IMPL_LISTEN_SYN_ACK("impl.listen-syn-ack"),
    IMPL_TIME_WAIT_ODD("impl.time-wait.odd"),
    IMPL_TIME_WAIT_NO_ACK("impl.time-wait.no-ack"),
    IMPL_OLD_SEGMENT_ACK("impl.old-segment"),
    IMPL_ICMP_OPENING("impl.icmp-opening"),
    IMPL_CROSSING_SYN_ACK("impl.crossing-syn-ack"),
    IMPL_SYN_ECHO("impl.syn-echo"),
    IMPL_RESET_IN_WINDOW("impl.reset-in-window"),
    IMPL_LISTENER_GONE("impl.listener-gone"),
    IMPL_OPEN_TIMEOUT("impl.open-timeout"),
    WORLD_TWO_WAY("world.two-way"),
    WORLD_TWO_WAY_ACK("world.two-way.ack"),
    WORLD_NO_TIME_WAIT("world.no-time-wait"),
    WORLD_FIN_CLOSES_BOTH("world.fin-closes-both");

    private static final Map<String, Rule> BY_ID =
            Stream.of(values()).collect(Collectors.toMap(Rule::id, rule -> rule));
    private static final Map<String, String> DOCUMENTS = documents();

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new HashMap<>();
        documents.put("impl", "[IMPL]");
        documents.put("world", "world");
        return documents;
    }

    /** As in {@code rfc9293.3.10.7.4.fifth.syn-received}. */
    public String id() {
        return id;
    }

    public static Optional<Rule> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The citation for people, as in {@code RFC 9293 · 3.10.7.4 · fifth · syn-received}. */
    public String cite() {
        String[] parts = id.split("\\.", -1);
        StringBuilder cite = new StringBuilder();
        cite.append(
                parts[0].startsWith("rfc")
                        ? "RFC " + parts[0].substring(3)
                        : DOCUMENTS.getOrDefault(parts[0], parts[0].toUpperCase(Locale.ROOT)));
        boolean inSection = false;
        for (int i = 1; i < parts.length; i++) {
            boolean number = Character.isDigit(parts[i].charAt(0));
            cite.append(inSection && number ? "." : " · ").append(parts[i]);
            inSection = number;
        }
        return cite.toString();
    }
}
