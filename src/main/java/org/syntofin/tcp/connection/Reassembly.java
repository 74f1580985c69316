package org.syntofin.tcp.connection;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption.Block;

/** Text and FINs that arrived before what precedes them (RFC 9293, 3.10.7.4, SHLD-31), in the order of their numbers. */
final class Reassembly {

    private static final int MOST = 1_000;

    /** A held piece. */
    record Piece(SequenceNumber seq, Payload data, boolean fin) {

        SequenceNumber end() {
            return seq.plus(data.length());
        }
    }

    private final List<Piece> pieces;
    /** The same, the latest first. */
    private final List<Piece> byArrival;

    Reassembly() {
        pieces = new ArrayList<>(0);
        byArrival = new ArrayList<>(0);
    }

    Reassembly(Reassembly other) {
        pieces = new ArrayList<>(other.pieces);
        byArrival = new ArrayList<>(other.byArrival);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Keeps the piece; beyond the bound it is forgotten and will be sent again. */
    void hold(Piece piece) {
        if (byArrival.remove(piece)) {
            byArrival.addFirst(piece);
            return;
        }
        if (pieces.size() >= MOST) {
            return;
        }
        byArrival.addFirst(piece);
        int place = 0;
        while (place < pieces.size() && pieces.get(place).seq().isAtMost(piece.seq())) {
            place++;
        }
        pieces.add(place, piece);
    }

    /** Takes out the first piece if it begins at or before {@code next}, cut to what is new; else null. */
    @org.jspecify.annotations.Nullable
    Piece take(SequenceNumber next) {
        while (!pieces.isEmpty() && pieces.getFirst().seq().isAtMost(next)) {
            Piece piece = pieces.removeFirst();
            byArrival.remove(piece);
            int known = next.distanceFrom(piece.seq());
            if (known < piece.data().length()
                    || (piece.fin() && known == piece.data().length())) {
                return new Piece(next, piece.data().slice(known, piece.data().length() - known), piece.fin());
            }
        }
        return null;
    }

    /** What is held, in blocks without gaps, that of the latest arrival first (RFC 2018, 4). */
    List<Block> blocks(int most) {
        List<Block> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            SequenceNumber end = piece.end().plus(piece.fin() ? 1 : 0);
            Block last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && piece.seq().isAtMost(last.right())) {
                whole.removeLast();
                whole.add(new Block(last.left(), end.isAfter(last.right()) ? end : last.right()));
            } else {
                whole.add(new Block(piece.seq(), end));
            }
        }
        return byArrival.stream()
                .map(piece -> whole.stream()
                        .filter(block -> block.left().isAtMost(piece.seq())
                                && piece.seq().isBefore(block.right()))
                        .findFirst()
                        .orElse(new Block(piece.seq(), piece.end())))
                .distinct()
                .limit(most)
                .toList();
    }

    void write(StringBuilder key) {
        for (Piece piece : pieces) {
            key.append('[').append(piece.seq()).append('+').append(piece.data().length());
            key.append(piece.fin() ? "F]" : "]");
        }
    }
}
