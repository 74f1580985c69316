package org.syntofin.tcp.wire;

/**
 * The control bits of a segment (RFC 9293, 3.1), written with packetdrill's letters: {@code S F R P . U E W}, where the
 * full stop is ACK.
 *
 * @param bits FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32, ECE 64, CWR 128, as on the wire
 */
public record Flags(int bits) {

    public static final Flags NONE = new Flags(0);
    public static final Flags FIN = new Flags(0x01);
    public static final Flags SYN = new Flags(0x02);
    public static final Flags RST = new Flags(0x04);
    public static final Flags PSH = new Flags(0x08);
    public static final Flags ACK = new Flags(0x10);
    public static final Flags URG = new Flags(0x20);
    public static final Flags ECE = new Flags(0x40);
    public static final Flags CWR = new Flags(0x80);
    public static final Flags SYN_ACK = SYN.and(ACK);
    public static final Flags FIN_ACK = FIN.and(ACK);
    public static final Flags RST_ACK = RST.and(ACK);
    public static final Flags PSH_ACK = PSH.and(ACK);

    private static final String LETTERS = "SFRP.UEW";
    private static final Flags[] BY_LETTER = {SYN, FIN, RST, PSH, ACK, URG, ECE, CWR};
    private static final String[] NAMES = {"SYN", "FIN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};
    private static final Flags[] ALL = all();

    public Flags {
        if (bits < 0 || bits > 0xff) {
            throw new IllegalArgumentException("flags take eight bits, not 0x" + Integer.toHexString(bits));
        }
    }

    private static Flags[] all() {
        Flags[] all = new Flags[0x100];
        for (int bits = 0; bits < all.length; bits++) {
            all[bits] = new Flags(bits);
        }
        return all;
    }

    /** The shared instance for these eight bits. */
    public static Flags of(int bits) {
        return ALL[bits & 0xff];
    }

    /** Reads letters in any order, as in {@code S.}; a letter that is no flag, or stands twice, is refused. */
    public static Flags parse(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int place = LETTERS.indexOf(letters.charAt(i));
            if (place < 0 || (bits & BY_LETTER[place].bits) != 0) {
                throw new IllegalArgumentException(letters);
            }
            bits |= BY_LETTER[place].bits;
        }
        return new Flags(bits);
    }

    public Flags and(Flags more) {
        return new Flags(bits | more.bits);
    }

    public Flags without(Flags fewer) {
        return new Flags(bits & ~fewer.bits);
    }

    /** Whether every flag of {@code wanted} is set. */
    public boolean has(Flags wanted) {
        return (bits & wanted.bits) == wanted.bits;
    }

    public boolean syn() {
        return (bits & 0x02) != 0;
    }

    public boolean ack() {
        return (bits & 0x10) != 0;
    }

    public boolean fin() {
        return (bits & 0x01) != 0;
    }

    public boolean urg() {
        return (bits & 0x20) != 0;
    }

    public boolean rst() {
        return (bits & 0x04) != 0;
    }

    /** The letters in their fixed order; empty if no flag is set. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int place = 0; place < BY_LETTER.length; place++) {
            if (has(BY_LETTER[place])) {
                letters.append(LETTERS.charAt(place));
            }
        }
        return letters.toString();
    }

    /** The names in the same order, as in {@code SYN,ACK}. */
    public String names() {
        StringBuilder names = new StringBuilder();
        for (int place = 0; place < BY_LETTER.length; place++) {
            if (has(BY_LETTER[place])) {
                names.append(names.isEmpty() ? "" : ",").append(NAMES[place]);
            }
        }
        return names.toString();
    }

    @Override
    public String toString() {
        return "[" + letters() + "]";
    }
}
