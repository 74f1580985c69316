package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SegmentPattern;

/** Pieces of what the client sent first that arrive once more, cut at other places, as a path may do to them. */
final class OldPieces {

    /** No window of a random schedule is smaller, so that all of this was in the client's first segment. */
    private static final int REACH = 500;

    private static final int LARGEST_WINDOW = 0xffff;

    private OldPieces() {}

    /** Some for a client whose window never changes, so that they tell the truth about it; mostly none. */
    static List<InjectSpec> of(RandomGenerator random, HostSpec client, HostSpec server, List<CallSpec> calls) {
        Optional<CallSpec> first = calls.stream()
                .filter(call -> call.host().equals("client") && call.call() == CallSpec.Kind.SEND)
                .findFirst();
        boolean steady = client.reads() && client.profile().number(ProfileOption.WINDOW_SCALE) < 0;
        List<InjectSpec> pieces = new ArrayList<>();
        if (steady
                && first.isPresent()
                && first.get().trigger() instanceof Trigger.When(String host, State state, long after)
                && random.nextInt(3) == 0) {
            for (int piece = random.nextInt(2, 8); piece > 0; piece--) {
                Trigger when = new Trigger.When(host, state, after + random.nextInt(1, 60_000));
                SegmentPattern segment =
                        piece(random, client, server, first.get().data());
                pieces.add(new InjectSpec(when, segment, 1, 0, null, 0));
            }
        }
        return pieces;
    }

    private static SegmentPattern piece(RandomGenerator random, HostSpec client, HostSpec server, Payload sent) {
        int reach = Math.min(sent.length(), REACH);
        int from = random.nextBoolean() ? 0 : random.nextInt(reach);
        long window = client.profile().number(ProfileOption.WINDOW);
        return new SegmentPattern(
                new Endpoint(client.name(), client.port()),
                new Endpoint(server.name(), server.port()),
                Flags.ACK,
                client.isns().getFirst().plus(1L + from),
                server.isns().getFirst().plus(1),
                (int) Math.min(window, LARGEST_WINDOW),
                null,
                null,
                sent.slice(from, random.nextInt(1, reach - from + 1)));
    }
}
